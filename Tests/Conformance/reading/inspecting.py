"""What the inspector says, and tables reflected."""
import sqlalchemy as sa
from alembic import op

revision = "inspecting"
down_revision = None


def upgrade():
    bind = op.get_bind()
    op.create_table("parent", sa.Column("id", sa.Integer, primary_key=True), sa.Column("code", sa.String(10), nullable=False), sa.UniqueConstraint("code", name="uq_code"))
    op.create_table(
        "child", sa.Column("id", sa.Integer, primary_key=True, autoincrement=True), sa.Column("parent_id", sa.Integer, sa.ForeignKey("parent.id", name="fk_parent", ondelete="CASCADE")),
        sa.Column("amount", sa.Numeric(8, 3), server_default="0"), sa.Column("label", sa.String(30), nullable=False, server_default="x"), sa.Column("at", sa.DateTime, server_default=sa.text("'2024-01-02 03:04:05'")),
        sa.Column("ok", sa.Boolean), sa.CheckConstraint("amount >= 0", name="ck_amount"))
    op.create_index("ix_label", "child", ["label"])
    op.create_index("ix_both", "child", ["parent_id", "label"], unique=True)
    op.execute("CREATE VIEW seen AS SELECT id FROM child")
    op.create_table("shown", sa.Column("id", sa.Integer, primary_key=True), sa.Column("line", sa.Text))

    def show(*values):
        for value in values:
            bind.execute(sa.text("INSERT INTO shown (line) VALUES (:line)"), {"line": repr(value)})

    inspector = sa.inspect(bind)
    show(sorted(inspector.get_table_names()), inspector.get_view_names(), inspector.has_table("child"), inspector.has_table("nowhere"), inspector.has_table("seen"))
    show(inspector.has_index("child", "ix_label"), inspector.has_index("child", "nothing"), inspector.default_schema_name, sorted(inspector.get_schema_names())[-1])
    for table in ("parent", "child"):
        for column in inspector.get_columns(table):
            show(sorted(column), column["name"], str(column["type"]), column["nullable"], column["default"], type(column["type"]).__name__)
        show(inspector.get_pk_constraint(table)["constrained_columns"], inspector.get_pk_constraint(table))
        show(inspector.get_foreign_keys(table))
        show([(index["name"], index["column_names"], bool(index["unique"])) for index in inspector.get_indexes(table)])
        show(inspector.get_unique_constraints(table), inspector.get_check_constraints(table))
        show([sorted(index) for index in inspector.get_indexes(table)])
    show([column["name"] for column in inspector.get_columns("seen")], inspector.get_table_names() == inspector.get_table_names(schema=None))
    show(sa.Inspector.from_engine(bind).has_table("parent"))
    metadata = sa.MetaData()
    child = sa.Table("child", metadata, autoload_with=bind)
    show([(column.name, str(column.type), column.nullable, column.primary_key) for column in child.columns], [key.target_fullname for key in child.foreign_keys])
    show(sorted(metadata.tables), sorted(index.name for index in child.indexes), child.c.label.type.length)
    bind.execute(sa.insert(sa.Table("parent", metadata, autoload_with=bind)).values(code="p"))
    bind.execute(child.insert().values(parent_id=1, ok=True))
    show(bind.execute(sa.select(child.c.amount, child.c.label, child.c.ok)).one())
    whole = sa.MetaData()
    whole.reflect(bind=bind)
    show(sorted(whole.tables), [table.name for table in whole.sorted_tables if table.name in ("parent", "child")])
    only = sa.MetaData()
    only.reflect(bind, only=["parent"])
    show(sorted(only.tables))
    op.add_column("parent", sa.Column("extra", sa.Integer))
    inspector.clear_cache()
    show([column["name"] for column in inspector.get_columns("parent")], "extra" in {column["name"] for column in sa.inspect(bind).get_columns("parent")})
    if bind.dialect.name == "postgresql":
        sa.Enum("a", "b", name="letters").create(bind)
        sa.Enum("a", "b", name="letters").create(bind, checkfirst=True)
        op.execute("CREATE SEQUENCE counter")
        show(inspector.get_enums(), sorted(inspector.get_sequence_names()), bind.dialect.has_table(bind, "parent"))
        op.execute("CREATE SCHEMA other")
        op.create_table("far", sa.Column("id", sa.Integer, primary_key=True), schema="other")
        show(inspector.get_table_names(schema="other"), inspector.has_table("far", schema="other"), inspector.has_table("far"))
        op.execute("DROP TABLE other.far")
        op.execute("DROP SCHEMA other")
        op.execute("DROP SEQUENCE counter")
        sa.Enum(name="letters").drop(bind)
    if not inspector.has_table("late"):
        op.create_table("late", sa.Column("id", sa.Integer, primary_key=True))
    metadata.create_all(bind)
    metadata.create_all(bind, checkfirst=True)


def downgrade():
    op.execute("DROP VIEW seen")
    for table in ("late", "shown", "child", "parent"):
        op.drop_table(table)
