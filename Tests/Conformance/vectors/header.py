"""What every piece may use."""

IMPORTS = """
import datetime
import decimal
import enum
import json
import uuid

import sqlalchemy
import sqlalchemy as sa
from sqlalchemy import text
from sqlalchemy.dialects import mssql, mysql, oracle, postgresql, sqlite
from sqlalchemy.dialects.postgresql import ExcludeConstraint, aggregate_order_by
from sqlalchemy.schema import CreateSequence, DropSequence, Sequence
from sqlalchemy.sql import column, table


class Colour(enum.Enum):
    RED = 'red'
    DARK_BLUE = 'dark blue'


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2


class Money(sa.TypeDecorator):
    impl = sa.Numeric
    cache_ok = True

    def __init__(self, precision=10):
        super().__init__(precision, 2)

    def process_bind_param(self, value, dialect):
        return value


class UpperText(sa.TypeDecorator):
    impl = sa.String
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return value.upper() if value is not None else None


class Point(sa.types.UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **kw):
        return 'POINT'
"""
