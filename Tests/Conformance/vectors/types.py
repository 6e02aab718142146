"""Types: as scripts write them, with values that a column of the type may hold."""

GENERIC = """
sa.Integer() | sa.SmallInteger() | sa.BigInteger() | sa.String() | sa.String(50) | sa.String(length=50, collation='C') | sa.String(collation='de_DE') | sa.Unicode(30) | sa.Unicode()
sa.UnicodeText() | sa.Text() | sa.Text(500) | sa.Text(collation='NOCASE') | sa.Boolean() | sa.Boolean(create_constraint=True, name='ck_flag') | sa.Boolean(create_constraint=True)
sa.Date() | sa.Time() | sa.Time(timezone=True) | sa.DateTime() | sa.DateTime(timezone=True) | sa.TIMESTAMP() | sa.TIMESTAMP(timezone=True) | sa.DATETIME() | sa.DATE() | sa.TIME()
sa.Interval() | sa.Interval(native=False) | sa.Interval(second_precision=3) | sa.Interval(day_precision=6, second_precision=2)
sa.Numeric() | sa.Numeric(10) | sa.Numeric(10, 2) | sa.Numeric(precision=8, scale=0) | sa.Numeric(asdecimal=False) | sa.DECIMAL(8, 3) | sa.DECIMAL() | sa.NUMERIC(5)
sa.Float() | sa.Float(24) | sa.Float(53) | sa.Float(precision=10, asdecimal=True) | sa.FLOAT() | sa.FLOAT(10) | sa.Double() | sa.Double(53) | sa.DOUBLE() | sa.DOUBLE_PRECISION() | sa.REAL()
sa.LargeBinary() | sa.LargeBinary(16) | sa.LargeBinary(length=4294967295) | sa.BINARY(4) | sa.BINARY() | sa.VARBINARY(10) | sa.VARBINARY() | sa.BLOB() | sa.PickleType()
sa.CHAR() | sa.CHAR(3) | sa.NCHAR(5) | sa.VARCHAR() | sa.VARCHAR(9) | sa.VARCHAR(9, collation='C') | sa.NVARCHAR(7) | sa.NVARCHAR() | sa.CLOB() | sa.TEXT() | sa.TEXT(20)
sa.INTEGER() | sa.INT() | sa.BIGINT() | sa.SMALLINT() | sa.BOOLEAN() | sa.Uuid() | sa.Uuid(as_uuid=False) | sa.Uuid(native_uuid=False) | sa.UUID() | sa.UUID(as_uuid=False)
sa.JSON() | sa.JSON(none_as_null=True) | sa.ARRAY(sa.Integer()) | sa.ARRAY(sa.String(20), dimensions=2) | sa.ARRAY(sa.Text) | sa.ARRAY(sa.Enum('a', 'b', name='letters'))
sa.Enum('a', 'b', name='letters') | sa.Enum('a', 'longer one', "it's", name='Mixed Case') | sa.Enum('a', 'b', name='letters', schema='other') | sa.Enum('a', 'b', name='letters', create_type=False)
sa.Enum('a', 'b', name='letters', native_enum=False) | sa.Enum('a', 'bcd', native_enum=False) | sa.Enum('a', 'b', name='letters', native_enum=False, length=20) | sa.Enum('a', 'b')
sa.Enum('a', 'b', name='letters', native_enum=False, create_constraint=True) | sa.Enum('a', 'b', name='letters', create_constraint=True) | sa.Enum('a', 'b', name='letters', inherit_schema=True)
sa.Enum(Colour) | sa.Enum(Colour, name='paint') | sa.Enum(Colour, values_callable=lambda e: [member.value for member in e]) | sa.Enum(Colour, native_enum=False) | sa.Enum(Colour, native_enum=False, length=40)
sa.Enum(*['x', 'y'], name='starred') | sa.Enum('a', 'b', name='letters', metadata=sa.MetaData()) | sa.Enum('a', name='one', validate_strings=True) | sa.Enum(Level, name='level')
sa.types.String(5) | sa.types.TypeDecorator | sa.types.NullType() | sa.Integer | sa.String | sa.Text | sa.DateTime | sa.Boolean | sa.JSON | sa.LargeBinary | sa.Uuid | sa.Numeric | sa.Float
sqlalchemy.types.Integer() | sa.types.ARRAY(sa.types.BigInteger()) | Money() | Money(12) | Point() | UpperText | UpperText(30)
"""

POSTGRESQL = """
postgresql.INTEGER() | postgresql.BIGINT() | postgresql.SMALLINT() | postgresql.VARCHAR(12) | postgresql.VARCHAR(length=12, collation='C') | postgresql.CHAR(2) | postgresql.TEXT()
postgresql.NUMERIC(precision=10, scale=4) | postgresql.NUMERIC() | postgresql.FLOAT() | postgresql.FLOAT(8) | postgresql.REAL() | postgresql.DOUBLE_PRECISION() | postgresql.DOUBLE_PRECISION(precision=53)
postgresql.INET() | postgresql.CIDR() | postgresql.CITEXT() | postgresql.UUID() | postgresql.UUID(as_uuid=True) | postgresql.UUID(as_uuid=False) | postgresql.BIT() | postgresql.BIT(3) | postgresql.BIT(varying=True)
postgresql.BIT(5, varying=True) | postgresql.MACADDR() | postgresql.MACADDR8() | postgresql.MONEY() | postgresql.OID() | postgresql.REGCLASS() | postgresql.REGCONFIG() | postgresql.TSQUERY() | postgresql.TSVECTOR()
postgresql.TIMESTAMP() | postgresql.TIMESTAMP(timezone=True) | postgresql.TIMESTAMP(precision=3) | postgresql.TIMESTAMP(timezone=True, precision=6) | postgresql.TIME(precision=2) | postgresql.TIME(timezone=True)
postgresql.DATE() | postgresql.BYTEA() | postgresql.BYTEA(20) | postgresql.BOOLEAN() | postgresql.INTERVAL() | postgresql.INTERVAL(precision=4) | postgresql.INTERVAL(fields='DAY TO SECOND') | postgresql.INTERVAL(fields='HOUR', precision=3)
postgresql.ARRAY(sa.Integer()) | postgresql.ARRAY(sa.Text(), dimensions=2) | postgresql.ARRAY(postgresql.UUID(as_uuid=True)) | postgresql.ARRAY(sa.String(length=10), as_tuple=True) | postgresql.ARRAY(postgresql.JSONB())
postgresql.ARRAY(sa.Enum('a', 'b', name='letters')) | postgresql.ARRAY(postgresql.ENUM('a', 'b', name='letters')) | postgresql.ARRAY(postgresql.ENUM('a', name='letters', create_type=False)) | postgresql.ARRAY(sa.VARCHAR(collation='C'))
postgresql.ENUM('a', 'b', name='letters') | postgresql.ENUM('a', 'b', name='letters', create_type=False) | postgresql.ENUM('a', 'b', name='letters', schema='other') | postgresql.ENUM(Colour) | postgresql.ENUM(Colour, name='paint')
postgresql.DOMAIN('positive', sa.Integer()) | postgresql.DOMAIN('positive', sa.Integer(), check='VALUE > 0', not_null=True, default=1) | postgresql.DOMAIN('short', sa.String(5), collation='C', constraint_name='ck_short', check='length(VALUE) > 1')
postgresql.DOMAIN('known', sa.Text(), create_type=False) | postgresql.DOMAIN('money_like', sa.Numeric(10, 2), default=sa.text('0.0'), schema='other')
postgresql.HSTORE() | postgresql.HSTORE(text_type=sa.Text()) | postgresql.JSON() | postgresql.JSON(astext_type=sa.Text()) | postgresql.JSON(none_as_null=True, astext_type=sa.String(10)) | postgresql.JSONB()
postgresql.JSONB(astext_type=sa.Text()) | postgresql.JSONB(none_as_null=True) | postgresql.JSONPATH() | postgresql.INT4RANGE() | postgresql.INT8RANGE() | postgresql.NUMRANGE() | postgresql.DATERANGE() | postgresql.TSRANGE()
postgresql.TSTZRANGE() | postgresql.INT4MULTIRANGE() | postgresql.INT8MULTIRANGE() | postgresql.NUMMULTIRANGE() | postgresql.DATEMULTIRANGE() | postgresql.TSMULTIRANGE() | postgresql.TSTZMULTIRANGE()
postgresql.JSONB | postgresql.UUID | postgresql.INET | postgresql.TSVECTOR | postgresql.ARRAY(sa.Integer) | postgresql.base.UUID(as_uuid=True) | postgresql.json.JSONB()
"""

SQLITE = """
sqlite.BLOB() | sqlite.BOOLEAN() | sqlite.CHAR(4) | sqlite.DATE() | sqlite.DATETIME() | sqlite.DATETIME(truncate_microseconds=True) | sqlite.DECIMAL(6, 2) | sqlite.FLOAT() | sqlite.INTEGER() | sqlite.JSON() | sqlite.JSONB()
sqlite.NUMERIC() | sqlite.SMALLINT() | sqlite.TEXT() | sqlite.TIME() | sqlite.TIMESTAMP() | sqlite.VARCHAR(30) | sqlite.REAL() | sqlite.JSON | sqlite.INTEGER
"""

OTHERS = """
mysql.LONGTEXT() | mysql.MEDIUMTEXT() | mysql.TINYTEXT() | mysql.LONGBLOB() | mysql.MEDIUMBLOB() | mysql.TINYBLOB() | mysql.TINYINT() | mysql.TINYINT(1) | mysql.TINYINT(display_width=1) | mysql.MEDIUMINT() | mysql.INTEGER(11)
mysql.INTEGER(unsigned=True) | mysql.BIGINT(20) | mysql.BIGINT(unsigned=True) | mysql.SMALLINT(6) | mysql.DATETIME() | mysql.DATETIME(fsp=6) | mysql.TIMESTAMP(fsp=3) | mysql.TIME(fsp=2) | mysql.YEAR() | mysql.YEAR(4)
mysql.VARCHAR(20) | mysql.VARCHAR(20, charset='utf8mb4') | mysql.VARCHAR(collation='utf8mb3_bin', length=9) | mysql.CHAR(3) | mysql.TEXT() | mysql.TEXT(100) | mysql.DOUBLE() | mysql.DOUBLE(10, 2) | mysql.DOUBLE(asdecimal=True)
mysql.FLOAT() | mysql.DECIMAL(10, 2) | mysql.NUMERIC(10) | mysql.REAL() | mysql.BIT(1) | mysql.BIT() | mysql.JSON() | mysql.ENUM('a', 'b') | mysql.ENUM('a', 'b', name='letters') | mysql.SET('a', 'b') | mysql.BLOB() | mysql.BLOB(16)
mysql.BINARY(3) | mysql.VARBINARY(12) | mysql.NCHAR(2) | mysql.NVARCHAR(5) | mysql.BOOLEAN() | mysql.DATE()
mssql.NVARCHAR(20) | mssql.BIT() | mssql.UNIQUEIDENTIFIER() | mssql.DATETIME2() | mssql.DATETIMEOFFSET() | mssql.VARCHAR('max') | mssql.MONEY() | mssql.TINYINT() | mssql.XML() | mssql.IMAGE() | mssql.NTEXT()
oracle.NUMBER(10, 2) | oracle.NUMBER() | oracle.VARCHAR2(20) | oracle.CLOB() | oracle.DATE() | oracle.TIMESTAMP() | oracle.RAW(16) | oracle.BINARY_DOUBLE() | oracle.LONG()
"""

VARIANTS = """
sa.Text().with_variant(mysql.LONGTEXT(), 'mysql') | sa.BigInteger().with_variant(sa.Integer(), 'sqlite') | sa.BigInteger().with_variant(sqlite.INTEGER(), 'sqlite') | sa.JSON().with_variant(postgresql.JSONB(), 'postgresql')
sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), 'postgresql') | postgresql.JSONB().with_variant(sa.JSON(), 'sqlite') | sa.String(36).with_variant(postgresql.UUID(), 'postgresql') | sa.Text().with_variant(mysql.MEDIUMTEXT, 'mysql')
sa.DateTime().with_variant(mysql.DATETIME(fsp=6), 'mysql').with_variant(postgresql.TIMESTAMP(precision=6), 'postgresql') | postgresql.ARRAY(sa.String()).with_variant(sa.JSON(), 'sqlite', 'mysql') | sa.Integer().with_variant(sa.String(5), 'mssql', 'oracle')
sa.Enum('a', 'b', name='letters').with_variant(sa.String(10), 'sqlite') | sa.String(10).with_variant(sa.Enum('a', 'b', name='letters'), 'postgresql') | sa.LargeBinary().with_variant(mysql.LONGBLOB(), 'mysql', 'mariadb') | sa.Text().with_variant(sa.String(4000), 'oracle')
postgresql.TSVECTOR().with_variant(sa.Text(), 'sqlite') | postgresql.INET().with_variant(sa.String(45), 'sqlite') | sa.Boolean().with_variant(sa.SmallInteger, 'sqlite') | postgresql.UUID(as_uuid=True).with_variant(sa.CHAR(32), 'sqlite')
"""

VALUES = {
    "sa.Integer()": ["1", "-5", "None", "True", "'7'", "2 ** 40"],
    "sa.BigInteger()": ["10 ** 18"],
    "sa.SmallInteger()": ["0"],
    "sa.String(20)": ["'plain'", "\"it's\"", "''", "'100%'", "'a:b'", "'back\\\\slash'", "'two\\nlines'", "'\\u00fc\\u4e2d'", "None", "5"],
    "sa.Text()": ["'text'", "'semi;colon'"],
    "sa.Unicode(5)": ["'u'"],
    "sa.Boolean()": ["True", "False", "None", "1", "0", "sa.true()", "sa.false()"],
    "sa.Date()": ["datetime.date(2020, 1, 2)", "None", "datetime.datetime(2020, 1, 2, 3, 4)"],
    "sa.Time()": ["datetime.time(3, 4, 5)", "datetime.time(3, 4, 5, 600)"],
    "sa.DateTime()": ["datetime.datetime(2020, 1, 2, 3, 4, 5)", "datetime.datetime(2020, 1, 2, 3, 4, 5, 678)", "datetime.datetime(2020, 1, 2, tzinfo=datetime.timezone.utc)"],
    "sa.DateTime(timezone=True)": ["datetime.datetime(2020, 1, 2, tzinfo=datetime.timezone.utc)", "datetime.datetime(2020, 1, 2, tzinfo=datetime.timezone(datetime.timedelta(hours=5, minutes=30)))"],
    "sa.TIMESTAMP()": ["datetime.datetime(1999, 12, 31, 23, 59, 59)"],
    "sa.Interval()": ["datetime.timedelta(days=1, seconds=2)", "datetime.timedelta(microseconds=5)", "datetime.timedelta(days=-3)"],
    "sa.Numeric(10, 2)": ["decimal.Decimal('1.50')", "3", "1.25", "None", "decimal.Decimal('1E+3')"],
    "sa.Float()": ["1.5", "1e300", "0.1", "3", "-0.0", "1e-7", "decimal.Decimal('2.5')"],
    "sa.Double()": ["2.0"],
    "sa.LargeBinary()": ["b'bytes'", "b'\\x00\\xff'"],
    "sa.Uuid()": ["uuid.UUID('12345678-1234-5678-1234-567812345678')", "None"],
    "sa.Uuid(as_uuid=False)": ["'12345678-1234-5678-1234-567812345678'"],
    "sa.UUID()": ["uuid.UUID('12345678-1234-5678-1234-567812345678')"],
    "postgresql.UUID(as_uuid=True)": ["uuid.UUID('12345678-1234-5678-1234-567812345678')"],
    "postgresql.UUID(as_uuid=False)": ["'12345678-1234-5678-1234-567812345678'"],
    "sa.Enum('a', 'b', name='letters')": ["'a'", "None", "'nope'"],
    "sa.Enum(Colour)": ["Colour.RED", "'RED'", "'red'"],
    "sa.Enum(Colour, values_callable=lambda e: [m.value for m in e])": ["Colour.RED", "'red'"],
    "sa.JSON()": ["{}", "{'a': [1, None]}", "None", "'text'", "sa.JSON.NULL", "sa.null()"],
    "postgresql.JSONB()": ["{'a': 'b'}", "[]"],
    "sa.ARRAY(sa.Integer())": ["[1, 2]", "[]", "None"],
    "postgresql.ARRAY(sa.Text())": ["['a', \"b'c\"]", "[None, 'x']", "[]"],
    "postgresql.ARRAY(sa.Integer(), dimensions=2)": ["[[1, 2], [3, 4]]"],
    "postgresql.ARRAY(postgresql.UUID())": ["[uuid.UUID('12345678-1234-5678-1234-567812345678')]"],
    "postgresql.ENUM('a', 'b', name='letters')": ["'b'"],
    "postgresql.INET()": ["'10.0.0.1'"],
    "postgresql.INTERVAL()": ["datetime.timedelta(hours=1)", "'1 day'"],
    "postgresql.INT4RANGE()": ["postgresql.Range(1, 5)", "postgresql.Range(1, None, bounds='(]')", "postgresql.Range(empty=True)"],
    "postgresql.DATERANGE()": ["postgresql.Range(datetime.date(2020, 1, 1), datetime.date(2021, 1, 1))"],
    "postgresql.HSTORE()": ["{'a': 'b'}"],
    "postgresql.TSVECTOR()": ["'a b'", "sa.func.to_tsvector('english', 'a b')"],
    "postgresql.BIT(4)": ["'1010'"],
    "postgresql.CITEXT()": ["'Ci'"],
    "postgresql.MONEY()": ["'12.50'"],
    "postgresql.BYTEA()": ["b'x'"],
    "sqlite.JSON()": ["{'a': 1}"],
    "Money()": ["5", "decimal.Decimal('2.5')"],
    "UpperText(30)": ["'lower'"],
    "sa.types.NullType()": ["1", "'x'"],
    "None": ["1", "'x'", "None", "True", "1.5", "decimal.Decimal('1.5')", "datetime.date(2020, 1, 2)", "datetime.datetime(2020, 1, 2)", "datetime.time(1)", "b'x'", "uuid.UUID(int=1)", "[1]", "{'a': 1}", "datetime.timedelta(1)", "Colour.RED", "Level.LOW"],
}


def listed(*groups):
    return [text.strip() for group in groups for line in group.strip().split("\n") for text in line.split(" | ")]


ALL = listed(GENERIC, POSTGRESQL, SQLITE, OTHERS, VARIANTS)
USUAL = ["sa.Integer()", "sa.String(50)", "sa.Text()", "sa.Boolean()", "sa.DateTime(timezone=True)", "sa.Numeric(10, 2)", "sa.JSON()", "sa.Uuid()", "sa.Enum('a', 'b', name='letters')",
         "postgresql.JSONB()", "postgresql.ARRAY(sa.Text())", "sa.LargeBinary()", "mysql.TINYINT(1)"]
