/// A usual revision, and an evaluation that is nothing but Python.
enum Sample {
    static let revision = """
        \"\"\"create invoices

        Revision ID: 8f3b1c2d4e5a
        Revises: 27c6a30d7c24
        \"\"\"
        from typing import Sequence, Union

        import sqlalchemy as sa
        from alembic import op

        revision: str = "8f3b1c2d4e5a"
        down_revision: Union[str, Sequence[str], None] = None
        branch_labels: Union[str, Sequence[str], None] = None
        depends_on: Union[str, Sequence[str], None] = None


        def upgrade() -> None:
            op.create_table(
                "invoices",
                sa.Column("id", sa.Integer(), nullable=False),
                sa.Column("title", sa.String(length=120), nullable=True),
                sa.Column("amount", sa.Numeric(precision=12, scale=2), server_default=sa.text("0"), nullable=False),
                sa.Column("is_paid", sa.Boolean(), nullable=True),
                sa.Column("notes", sa.Text(), nullable=True),
                sa.Column("due_on", sa.Date(), nullable=True),
                sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("CURRENT_TIMESTAMP"), nullable=False),
                sa.PrimaryKeyConstraint("id", name="pk_invoices"),
                sa.UniqueConstraint("title", name="uq_invoices_title"),
            )
            op.create_index("ix_invoices_due_on", "invoices", ["due_on"], unique=False)
            op.execute("UPDATE invoices SET title = 'none' WHERE title IS NULL")


        def downgrade() -> None:
            op.drop_index("ix_invoices_due_on", table_name="invoices")
            op.drop_table("invoices")
        """

    static let loop = """
        total = 0
        names = []
        for number in range(2000):
            total += number * number % 7
            if number % 3 == 0:
                names.append("name_" + str(number))
        result = {name: len(name) for name in names}
        """

    static let environment = """
        from alembic import context

        url = context.config.get_main_option("sqlalchemy.url")
        context.configure(url=url, literal_binds=True, dialect_opts={"paramstyle": "named"})
        with context.begin_transaction():
            context.run_migrations()
        """
}
