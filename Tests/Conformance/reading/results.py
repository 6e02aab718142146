"""Rows: fetched, iterated, as tuples, mappings and scalars."""
import sqlalchemy as sa
from alembic import op

revision = "results"
down_revision = None


def upgrade():
    bind = op.get_bind()
    item = op.create_table("item", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(40)), sa.Column("size", sa.Integer))
    op.create_table("shown", sa.Column("id", sa.Integer, primary_key=True), sa.Column("line", sa.Text))

    def show(*values):
        for value in values:
            bind.execute(sa.text("INSERT INTO shown (line) VALUES (:line)"), {"line": repr(value)})

    op.bulk_insert(item, [{"id": number, "name": f"n{number}", "size": number * 10} for number in range(1, 6)])
    if bind.dialect.name == "postgresql":
        op.execute("SELECT setval('item_id_seq', 5)")
    everything = sa.text("SELECT id, name, size FROM item ORDER BY id")
    show(bind.execute(everything).fetchall(), bind.execute(everything).all(), bind.execute(everything).first(), bind.execute(everything).fetchone())
    show([row.name for row in bind.execute(everything)], [row[2] for row in bind.execute(everything)], [row._mapping["size"] for row in bind.execute(everything)])
    show(bind.execute(everything).mappings().all(), bind.execute(everything).mappings().first()["name"], bind.execute(everything).scalars().all())
    show(bind.execute(everything).scalars(1).all(), bind.execute(everything).scalar(), bind.scalar(everything), bind.scalars(everything).first())
    show(list(bind.execute(everything).keys()), bind.execute(everything).first()._asdict(), bind.execute(everything).first()._fields, len(bind.execute(everything).first()))
    show([(first, second) for first, second, _ in bind.execute(everything)], dict(bind.execute(sa.text("SELECT id, name FROM item ORDER BY id")).fetchall()))
    result = bind.execute(everything)
    show(result.fetchmany(2), result.fetchone(), next(result), result.fetchall(), result.fetchall(), result.fetchone())
    show([list(part) for part in bind.execute(everything).partitions(2)])
    show(bind.execute(sa.text("SELECT name FROM item WHERE id = :id"), {"id": 99}).first(), bind.execute(sa.text("SELECT name FROM item WHERE id = 99")).scalar())
    show(bind.execute(sa.text("SELECT name FROM item WHERE id = 99")).one_or_none(), bind.execute(sa.text("SELECT name FROM item WHERE id = 2")).one())
    show(bind.execute(sa.text("SELECT name FROM item WHERE id = 3")).scalar_one(), bind.execute(sa.text("SELECT 1 WHERE 1 = 0")).scalar_one_or_none())
    for method in ("one", "one_or_none", "scalar_one"):
        try:
            getattr(bind.execute(everything), method)()
        except sa.exc.InvalidRequestError as error:
            show(type(error).__name__, str(error))
    try:
        bind.execute(sa.text("SELECT 1 WHERE 1 = 0")).one()
    except sa.exc.NoResultFound as error:
        show(str(error))
    changed = bind.execute(sa.text("UPDATE item SET size = size + 1 WHERE id > :id"), {"id": 2})
    show(changed.rowcount, changed.returns_rows)
    try:
        changed.fetchall()
    except sa.exc.ResourceClosedError as error:
        show(str(error)[:50])
    first = bind.execute(everything)
    show(first.first())
    try:
        first.fetchall()
    except sa.exc.ResourceClosedError as error:
        show(str(error))
    inserted = bind.execute(item.insert().values(name="new", size=None))
    show(inserted.inserted_primary_key, inserted.inserted_primary_key[0], inserted.rowcount)
    show(bind.execute(item.insert().values(name="other").returning(item.c.id, item.c.name)).fetchall())
    show(bind.execute(sa.select(item.c.id, item.c.name.label("title")).where(item.c.size.is_(None)).order_by(item.c.id)).fetchall())
    show([row.title for row in bind.execute(sa.select(item.c.name.label("title")).order_by(sa.desc("title")))])
    row = bind.execute(sa.select(item).order_by(item.c.id)).first()
    show(row == (1, "n1", 10), row[0], row[-1], row[:2], "n1" in row, tuple(row), row._mapping[item.c.name], dict(row._mapping))
    show(bind.execute(sa.select(sa.func.count()).select_from(item)).scalar(), bind.execute(sa.select(sa.func.max(item.c.size))).scalar())
    show(sorted({name for (name,) in bind.execute(sa.select(item.c.name)) if name.startswith("n")}))
    bind.execute(item.insert(), [{"name": "a", "size": 1}, {"name": "b", "size": 2}])
    bind.execute(sa.text("INSERT INTO item (name, size) VALUES (:name, :size)"), [{"name": "c", "size": 3}, {"name": "d", "size": 4}])
    show(bind.execute(sa.text("SELECT count(*) FROM item")).scalar_one())
    show(bind.execute(sa.delete(item).where(item.c.name.in_(["a", "b", "c"]))).rowcount)
    show(bind.execute(sa.update(item).where(item.c.id == 1).values(name=item.c.name + "!")).rowcount, bind.execute(sa.select(item.c.name).where(item.c.id == 1)).scalar())
    show(bind.dialect.name, bind.execute(sa.text("SELECT 1 AS a, 2 AS b")).mappings().one() == {"a": 1, "b": 2})


def downgrade():
    op.drop_table("shown")
    op.drop_table("item")
