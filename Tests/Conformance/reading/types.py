"""Values of all kinds, written as parameters and read back through columns and through text."""
import datetime
import decimal
import enum
import json
import uuid

import sqlalchemy as sa
from alembic import op

revision = "types"
down_revision = None


class Colour(enum.Enum):
    red = "R"
    green = "G"


class Upper(sa.TypeDecorator):
    impl = sa.String
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return None if value is None else value.upper()

    def process_result_value(self, value, dialect):
        return None if value is None else value + "!"


def upgrade():
    bind = op.get_bind()
    kind = op.create_table(
        "kind", sa.Column("id", sa.Integer, primary_key=True), sa.Column("flag", sa.Boolean), sa.Column("price", sa.Numeric(10, 2)), sa.Column("ratio", sa.Float),
        sa.Column("day", sa.Date), sa.Column("moment", sa.DateTime), sa.Column("clock", sa.Time), sa.Column("data", sa.JSON), sa.Column("raw", sa.LargeBinary),
        sa.Column("key", sa.Uuid), sa.Column("colour", sa.Enum(Colour, name="colour")), sa.Column("loud", Upper(20)), sa.Column("big", sa.BigInteger), sa.Column("note", sa.Text))
    op.create_table("shown", sa.Column("id", sa.Integer, primary_key=True), sa.Column("line", sa.Text))

    def show(*values):
        for value in values:
            bind.execute(sa.text("INSERT INTO shown (line) VALUES (:line)"), {"line": repr(value)})

    values = {
        "id": 1, "flag": True, "price": decimal.Decimal("12.50"), "ratio": 0.5, "day": datetime.date(2024, 2, 29), "moment": datetime.datetime(2024, 2, 29, 13, 14, 15, 160000),
        "clock": datetime.time(1, 2, 3), "data": {"a": [1, 2.5, None, "x'y"], "b": {"c": True}}, "raw": b"\x00\xff'", "key": uuid.UUID("12345678123456781234567812345678"),
        "colour": Colour.green, "loud": "hello", "big": 2**40, "note": "it's \\ 100% :sure \u00e9\u4e2d"}
    bind.execute(kind.insert().values(**values))
    bind.execute(kind.insert(), [{"id": 2, "flag": False, "price": decimal.Decimal("-0.01")}])
    bind.execute(sa.insert(kind), {"id": 3, "data": None, "loud": None, "colour": "red"})
    for row in bind.execute(sa.select(kind).order_by(kind.c.id)):
        show(tuple(row))
    plain = bind.execute(sa.text("SELECT id, note, big, ratio FROM kind ORDER BY id")).fetchall()
    show(plain)
    show(bind.execute(sa.select(kind.c.id).where(kind.c.key == values["key"], kind.c.day == values["day"], kind.c.moment == values["moment"])).scalar())
    show(bind.execute(sa.select(kind.c.id).where(kind.c.colour == Colour.green, kind.c.flag.is_(True))).scalar())
    show(bind.execute(sa.select(kind.c.id).where(kind.c.note == values["note"])).scalar())
    show(bind.execute(sa.text("SELECT id FROM kind WHERE note = :note AND big > :big AND day = :day"), {"note": values["note"], "big": 2**39, "day": values["day"]}).fetchall())
    bind.execute(sa.text("UPDATE kind SET note = :note, price = :price, ratio = :ratio, raw = :raw WHERE id = :id"), {"note": None, "price": 3, "ratio": 1.25, "raw": b"abc", "id": 2})
    bind.execute(sa.update(kind).where(kind.c.id == 2).values(data=[1, {"x": None}], moment=datetime.datetime(2000, 1, 1), loud="abc"))
    show(tuple(bind.execute(sa.select(kind).where(kind.c.id == 2)).one()))
    stored = bind.execute(sa.text("SELECT data FROM kind WHERE id = 1")).scalar()
    show(stored if isinstance(stored, dict) else json.loads(stored))
    show([row.id for row in bind.execute(sa.text("SELECT id FROM kind WHERE id IN :ids ORDER BY id").bindparams(sa.bindparam("ids", expanding=True)), {"ids": [1, 3]})])
    show(bind.execute(sa.select(kind.c.price + 1, kind.c.ratio * 2, sa.cast(kind.c.id, sa.String)).where(kind.c.id == 1)).one())
    show(bind.execute(sa.select(sa.literal("x"), sa.literal(5), sa.null(), sa.true())).one())
    show(bind.execute(sa.select(sa.func.coalesce(kind.c.note, "none")).order_by(kind.c.id)).scalars().all())
    show(bind.execute(sa.select(sa.case((kind.c.id > 1, "many"), else_="one")).order_by(kind.c.id)).scalars().all())
    if bind.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql
        op.create_table("pg", sa.Column("id", sa.Integer, primary_key=True), sa.Column("tags", sa.ARRAY(sa.String)), sa.Column("numbers", postgresql.ARRAY(sa.Integer)),
                        sa.Column("doc", postgresql.JSONB), sa.Column("span", sa.Interval), sa.Column("at", sa.DateTime(timezone=True)))
        pg = sa.table("pg", sa.column("id", sa.Integer), sa.column("tags", sa.ARRAY(sa.String)), sa.column("numbers", postgresql.ARRAY(sa.Integer)),
                      sa.column("doc", postgresql.JSONB), sa.column("span", sa.Interval), sa.column("at", sa.DateTime(timezone=True)))
        bind.execute(pg.insert().values(id=1, tags=["a", "b'c", None], numbers=[1, 2], doc={"k": [1]}, span=datetime.timedelta(days=2, seconds=5),
                                        at=datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)))
        bind.execute(sa.text("SET TIME ZONE 'UTC'"))
        show(bind.execute(sa.select(pg.c.tags, pg.c.numbers, pg.c.doc, pg.c.span)).one(), bind.execute(sa.text("SELECT tags, numbers, doc, span, now() > at FROM pg")).one())
        show(bind.execute(sa.text("SELECT 1.50::numeric, '2024-01-01'::date, 'x'::bytea::text, true, NULL, 3::bigint, '{}'::int[], 1.5::float8")).one())
        show(bind.execute(sa.text("SELECT id FROM pg WHERE id = ANY(:ids)"), {"ids": [1, 2]}).scalars().all())
        show(bind.execute(sa.text("SELECT doc->>'k' FROM pg WHERE doc @> CAST(:doc AS jsonb)"), {"doc": json.dumps({"k": [1]})}).scalar())
        show(bind.execute(sa.text("SELECT uuid_in('12345678123456781234567812345678'::cstring)")).scalar())


def downgrade():
    op.drop_table("kind")
    op.drop_table("shown")
    if op.get_bind().dialect.name == "postgresql":
        op.drop_table("pg")
        sa.Enum(name="colour").drop(op.get_bind())
