"""Makes revisions as a project of many years has them: tables, columns, indexes, wider types, filled-in rows; now and then a branch and its merge.

Every revision runs on PostgreSQL and on SQLite, online and offline. The same count gives the same bytes.
"""
import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta

NOUNS = ("account address asset audit batch booking branch budget campaign carrier channel claim contract country coupon courier credit customer delivery "
         "deposit discount document employee expense factory feature feedback fixture forecast holiday incident insurance invoice journal ledger licence "
         "location machine mandate market material meeting member message network notice operator option order parcel partner payment payroll permit "
         "pipeline plan policy portal price process product project quality quota receipt refund region release reminder report request reservation return "
         "review route sample schedule season segment service session shipment site stage stock store subsidy supplier survey tariff task team template "
         "tenant ticket trade training transfer unit vehicle vendor visit voucher warehouse warranty worker").split()
COLUMNS = {
    "sa.String(length={})": "title code label kind status email phone reference token locale zone colour icon path checksum origin channel_name".split(),
    "sa.Text()": "notes summary body remarks details".split(),
    "sa.Integer()": "rank quantity attempts weight_grams duration_seconds priority size_bytes".split(),
    "sa.Numeric(precision=12, scale=2)": "amount total score rate".split(),
    "sa.Boolean()": "is_active is_public is_verified is_archived".split(),
    "sa.DateTime(timezone=True)": "started_at finished_at expires_at archived_at synced_at".split(),
    "sa.Date()": "valid_from valid_until born_on".split(),
}
DEFAULTS = {"sa.Integer()": "0", "sa.Numeric(precision=12, scale=2)": "0", "sa.Text()": "''"}
FIRST_DAY = datetime(2018, 2, 5, 8, 30)
BRANCH_SHARE = 0.02
PADDING = 1_500

HEADER = '''"""{message}

Revision ID: {id}
Revises: {revises}
Create Date: {date}

{remark}
"""
from typing import Sequence, Union

import sqlalchemy as sa
from alembic import op

revision: str = "{id}"
down_revision: Union[str, Sequence[str], None] = {down}
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None

'''


@dataclass
class Column:
    name: str
    type: str
    default: str | None

    @property
    def source(self):
        given = f", server_default=sa.text({self.default!r})" if self.default else ""
        return f'sa.Column("{self.name}", {self.type}{given}, nullable={self.default is None})'


@dataclass
class Table:
    name: str
    columns: list[Column]
    parent: str | None
    branch: int
    indexes: list[tuple[str, list[str]]] = field(default_factory=list)

    def of_type(self, prefix):
        return [column for column in self.columns if column.type.startswith(prefix)]


@dataclass
class Revision:
    id: str
    message: str
    source: str

    @property
    def file(self):
        return f"{self.id}_{self.message.replace(' ', '_')[:40]}.py"


class Generator:
    """One history of `count` revisions."""

    def __init__(self, count):
        self.count, self.random = count, random.Random(f"retort {count}")
        self.tables, self.revisions = [], []
        self.serial, self.branch = 0, 0

    def history(self):
        head = None
        while len(self.revisions) < self.count:
            left = self.count - len(self.revisions)
            if left > 4 and (self.random.random() < BRANCH_SHARE or len(self.revisions) == 4):
                head = self.fork(head)
            else:
                head = self.revision(head)
        return self.revisions

    def fork(self, head):
        """Two lines of one or two revisions each, on tables of their own, and the revision that merges them."""
        ends = []
        for _ in range(2):
            self.serial += 1
            self.branch, end = self.serial, head
            for make in (self.create_table, self.add_columns)[: self.random.randint(1, 2)]:
                end = self.revision(end, make)
            ends.append(end)
        for table in self.tables[-4:]:
            table.branch = 0
        self.branch = 0
        return self.write(f"merge {ends[0][:4]} and {ends[1][:4]}", tuple(ends), ["pass"], ["pass"])

    def revision(self, down, make=None):
        makers, weights = (self.create_table, self.add_columns, self.add_index, self.widen, self.fill), (34, 28, 16, 8, 14)
        if make is None:
            make = self.random.choices(makers, weights)[0] if self.recent() else self.create_table
        message, up, downgrade, helper = make()
        return self.write(message, down, up, downgrade, helper)

    def recent(self):
        """The tables that a revision may touch: the last ones, and on a branch the branch's own."""
        return [table for table in self.tables[-40:] if table.branch == self.branch]

    # What a revision does: message, lines of upgrade, lines of downgrade, a function beside them.

    def column(self, type, name):
        type = type.format(self.random.choice((40, 64, 80, 120, 200)))
        default = DEFAULTS.get(type) if self.random.random() < 0.4 else None
        if type.startswith("sa.String") and self.random.random() < 0.4:
            default = self.random.choice(("''", "'open'", "'unknown'"))
        return Column(name, type, default)

    def create_table(self):
        self.serial += 1
        name = f"{self.random.choice(NOUNS)}_{self.random.choice(NOUNS)}_{self.serial}"
        choices = [(type, column) for type, names in COLUMNS.items() for column in names]
        columns = [self.column(*choice) for choice in self.random.sample(choices, self.random.randint(10, 20))]
        columns.append(Column("created_at", "sa.DateTime(timezone=True)", "CURRENT_TIMESTAMP"))
        parents = self.recent()
        parent = self.random.choice(parents).name if parents and self.random.random() < 0.6 else None
        table = Table(name, columns + ([Column("parent_id", "sa.Integer()", None)] if parent else []), parent, self.branch)
        up = [f'op.create_table(', f'    "{name}",', *(f"    {line}," for line in self.arguments(table)), ")"]
        down = [f'op.drop_table("{name}")']
        for indexed in self.random.sample(table.of_type("sa.String") + table.of_type("sa.Integer"), 1):
            table.indexes.append((f"ix_{name}_{indexed.name}", [indexed.name]))
            up.append(f'op.create_index("ix_{name}_{indexed.name}", "{name}", ["{indexed.name}"], unique=False)')
            down.insert(0, f'op.drop_index("ix_{name}_{indexed.name}", table_name="{name}")')
        self.tables.append(table)
        return f"create {name}", up, down, ""

    def arguments(self, table):
        """The columns and constraints of sa.Table or op.create_table."""
        yield 'sa.Column("id", sa.Integer(), nullable=False)'
        for column in table.columns:
            yield column.source
        if table.parent:
            yield f'sa.ForeignKeyConstraint(["parent_id"], ["{table.parent}.id"], name="fk_{table.name}_parent", ondelete="CASCADE")'
        yield f'sa.PrimaryKeyConstraint("id", name="pk_{table.name}")'

    def add_columns(self):
        table = self.random.choice(self.recent())
        has = {column.name for column in table.columns}
        free = [(type, name) for type, names in COLUMNS.items() for name in names if name not in has]
        if len(free) < 16:
            return self.create_table()
        up, down = [], []
        for choice in self.random.sample(free, self.random.randint(3, 6)):
            column = self.column(*choice)
            table.columns.append(column)
            up += ["op.add_column(", f'    "{table.name}",', f"    {column.source},", ")"]
            down.insert(0, f'op.drop_column("{table.name}", "{column.name}")')
            if column.default is None and column.type.startswith("sa.String"):
                up += ["op.execute(", f'    "UPDATE {table.name} SET {column.name} = \'before {self.serial}\' WHERE {column.name} IS NULL"', ")"]
        return f"more about {table.name}", up, down, ""

    def add_index(self):
        table = self.random.choice(self.recent())
        columns = [column.name for column in table.of_type("sa.String") + table.of_type("sa.Date")]
        if len(columns) < 2:
            return self.create_table()
        self.serial += 1
        first, second = self.random.sample(columns, 2)
        name = f"ix_{table.name}_{self.serial}"
        table.indexes.append((name, [first, second]))
        up = ["# the list view sorts by both; the planner wants them in this order", f'op.create_index("{name}", "{table.name}", ["{first}", "{second}"], unique=False)']
        return f"find {table.name} by {first} and {second}", up, [f'op.drop_index("{name}", table_name="{table.name}")'], ""

    def widen(self):
        table = self.random.choice(self.recent())
        if not table.of_type("sa.String"):
            return self.create_table()
        column = self.random.choice(table.of_type("sa.String"))
        old, new = column.type, f"sa.String(length={self.random.choice((240, 320, 400, 480))})"
        helper = [f"def shape(type_):", f'    """{table.name} as it was: batch mode needs it where the database is not asked."""', "    metadata = sa.MetaData()"]
        if table.parent:
            helper.append(f'    sa.Table("{table.parent}", metadata, sa.Column("id", sa.Integer(), primary_key=True))')
        column.type = "type_"
        helper += ["    return sa.Table(", f'        "{table.name}",', "        metadata,", *(f"        {line}," for line in self.arguments(table)),
                   *(f'        sa.Index("{name}", {str(columns)[1:-1]}),' for name, columns in table.indexes), "    )", "", "", ""]
        column.type = new

        def batch(before, after):
            return [f'with op.batch_alter_table("{table.name}", copy_from=shape({before})) as batch_op:',
                    f'    batch_op.alter_column("{column.name}", existing_type={before}, type_={after}, existing_nullable={column.default is None})']
        return f"longer {column.name} of {table.name}", batch(old, new), batch(new, old), "\n".join(helper)

    def fill(self):
        table = self.random.choice(self.recent())
        if not table.of_type("sa.String"):
            return self.create_table()
        column = self.random.choice(table.of_type("sa.String")).name
        words = self.random.sample(NOUNS, self.random.randint(5, 9))
        up, down = [], []
        for word in words:
            up += ["op.execute(", f'    "UPDATE {table.name} SET {column} = \'{word}\' WHERE {column} = \'old {word}\'"', ")"]
            down += ["op.execute(", f'    "UPDATE {table.name} SET {column} = \'old {word}\' WHERE {column} = \'{word}\'"', ")"]
        return f"names of {table.name}", up, down, ""

    def write(self, message, down, up, downgrade, helper=""):
        number = len(self.revisions)
        id = f"{self.random.getrandbits(48):012x}"
        date = FIRST_DAY + timedelta(hours=7 * number, seconds=self.random.randrange(3_600))
        listed = down if isinstance(down, tuple) else (down,) if down else ()
        named = "None" if not listed else f'"{listed[0]}"' if len(listed) == 1 else "(" + ", ".join(f'"{name}"' for name in listed) + ")"

        def body(lines):
            return "".join(f"    {line}\n" for line in lines)

        def text(remark):
            return (HEADER.format(message=message, id=id, revises=", ".join(listed), date=date, remark=remark, down=named)
                    + f'\n{helper}def upgrade() -> None:\n    """Upgrade the schema."""\n{body(up)}\n\ndef downgrade() -> None:\n    """Take it back."""\n{body(downgrade)}')

        remark, source = "", text("")
        while len(source) < PADDING:
            remark += f"{self.random.choice(NOUNS).capitalize()} and {self.random.choice(NOUNS)} were agreed with the {self.random.choice(NOUNS)} team, see its {self.random.choice(NOUNS)}.\n"
            source = text(remark)
        self.revisions.append(Revision(id, message, source))
        return id
