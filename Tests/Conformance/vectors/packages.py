"""Types and directives of well-known packages."""
from . import types

IMPORTS = """import advanced_alchemy.types
import citext
import fastapi_users_db_sqlalchemy.generics
import geoalchemy2
import pgvector.sqlalchemy
import sqlalchemy_utils
import sqlmodel
import sqlmodel.sql.sqltypes
"""

# Not among them: the JSON types of advanced-alchemy 1.12, which SQLAlchemy 2.1 can't use.
TYPES = """
sqlmodel.sql.sqltypes.AutoString() | sqlmodel.sql.sqltypes.AutoString(length=50) | sqlmodel.AutoString() | sqlalchemy_utils.UUIDType() | sqlalchemy_utils.UUIDType(binary=False) | sqlalchemy_utils.UUIDType(native=False) | sqlalchemy_utils.UUIDType(binary=False, native=False)
sqlalchemy_utils.types.uuid.UUIDType(binary=False) | sqlalchemy_utils.JSONType() | sqlalchemy_utils.EmailType() | sqlalchemy_utils.EmailType(length=100) | sqlalchemy_utils.ChoiceType([('a', 'A')]) | sqlalchemy_utils.ChoiceType([('a', 'A')], impl=sa.Integer())
sqlalchemy_utils.ChoiceType(Colour, impl=sa.String(10)) | sqlalchemy_utils.ChoiceType(Colour) | sqlalchemy_utils.ArrowType() | sqlalchemy_utils.ArrowType(timezone=True) | sqlalchemy_utils.URLType() | sqlalchemy_utils.IPAddressType() | sqlalchemy_utils.IPAddressType(length=20) | sqlalchemy_utils.PasswordType(max_length=100)
sqlalchemy_utils.PasswordType() | sqlalchemy_utils.ScalarListType() | sqlalchemy_utils.ScalarListType(int) | sqlalchemy_utils.TimezoneType() | sqlalchemy_utils.TimezoneType(backend='pytz') | sqlalchemy_utils.LocaleType() | sqlalchemy_utils.CountryType() | sqlalchemy_utils.CurrencyType()
sqlalchemy_utils.ColorType() | sqlalchemy_utils.PhoneNumberType() | sqlalchemy_utils.PhoneNumberType(length=30) | sqlalchemy_utils.PhoneNumberType(region='GB', max_length=25) | sqlalchemy_utils.TSVectorType() | sqlalchemy_utils.TSVectorType('a', 'b') | sqlalchemy_utils.LtreeType() | sqlalchemy_utils.types.ltree.LtreeType()
sqlalchemy_utils.IntRangeType() | sqlalchemy_utils.Int8RangeType() | sqlalchemy_utils.NumericRangeType() | sqlalchemy_utils.DateRangeType() | sqlalchemy_utils.DateTimeRangeType() | sqlalchemy_utils.WeekDaysType() | sqlalchemy_utils.EncryptedType(sa.String, 'key') | sqlalchemy_utils.EncryptedType()
sqlalchemy_utils.StringEncryptedType(sa.String, 'key') | sqlalchemy_utils.StringEncryptedType(length=255) | sqlalchemy_utils.types.encrypted.encrypted_type.StringEncryptedType(sa.Unicode, 'key') | sqlalchemy_utils.EnrichedDateTimeType() | sqlalchemy_utils.CompositeType('money', [sa.Column('currency', sa.String())])
pgvector.sqlalchemy.Vector() | pgvector.sqlalchemy.Vector(3) | pgvector.sqlalchemy.Vector(dim=1536) | pgvector.sqlalchemy.VECTOR(3) | pgvector.sqlalchemy.HALFVEC(4) | pgvector.sqlalchemy.HALFVEC() | pgvector.sqlalchemy.SPARSEVEC(5) | pgvector.sqlalchemy.BIT(8) | pgvector.sqlalchemy.BIT()
geoalchemy2.Geometry() | geoalchemy2.Geometry('POINT') | geoalchemy2.Geometry(geometry_type='POINT', srid=4326) | geoalchemy2.Geometry('POLYGON', srid=4326, spatial_index=False) | geoalchemy2.Geometry(geometry_type='POINTZ', srid=4326, dimension=3) | geoalchemy2.Geography('POINT', srid=4326) | geoalchemy2.types.Geometry(geometry_type='POINT', srid=4326, from_text='ST_GeomFromEWKT', name='geometry')
geoalchemy2.types.Geography(geometry_type='POINT', srid=4326, dimension=2, from_text='ST_GeogFromText', name='geography', nullable=False) | geoalchemy2.Raster() | geoalchemy2.types.Raster(spatial_index=False) | geoalchemy2.types.Geometry(geometry_type=None) | geoalchemy2.types.Geometry(srid=3857, spatial_index=False, nullable=False)
advanced_alchemy.types.GUID() | advanced_alchemy.types.GUID(length=16) | advanced_alchemy.types.guid.GUID(length=16) | advanced_alchemy.types.DateTimeUTC() | advanced_alchemy.types.DateTimeUTC(timezone=True) | advanced_alchemy.types.datetime.DateTimeUTC(timezone=True)
advanced_alchemy.types.BigIntIdentity | advanced_alchemy.types.EncryptedString(key='x') | advanced_alchemy.types.EncryptedText(key='x') | advanced_alchemy.types.EncryptedString(key='x', length=100) | advanced_alchemy.types.PasswordHash('x') | advanced_alchemy.types.FileObject()
advanced_alchemy.types.StoredObject(backend='x') | fastapi_users_db_sqlalchemy.generics.GUID() | fastapi_users_db_sqlalchemy.generics.TIMESTAMPAware(timezone=True) | fastapi_users_db_sqlalchemy.generics.TIMESTAMPAware() | citext.CIText() | citext.CIText
"""

ENTITIES = [
    "from alembic_utils.pg_function import PGFunction\nentity = PGFunction(schema='public', signature='to_upper(some_text text)', definition=\"returns text as $$ select upper(some_text) || 'x:y' $$ language SQL;\")",
    "from alembic_utils.pg_function import PGFunction\nentity = PGFunction('public', 'f(a integer default 5, b text)', \"returns integer language plpgsql as $$ declare x int := 1; begin return a::int; end; $$\")",
    "from alembic_utils.pg_function import PGFunction\nentity = PGFunction(schema='s', signature='toUpper()', definition='returns trigger as $$ begin return new; end; $$ language plpgsql')",
    "from alembic_utils.pg_function import PGFunction\nentity = PGFunction.from_sql('''CREATE OR REPLACE FUNCTION public.add(a integer, b integer) RETURNS integer AS $$ select a + b $$ LANGUAGE sql;''')",
    "from alembic_utils.pg_view import PGView\nentity = PGView(schema='public', signature='recent', definition=\"select * from t where a::text = 'x';\")",
    "from alembic_utils.pg_view import PGView\nentity = PGView.from_sql('create view public.recent as select 1 as one;')",
    "from alembic_utils.pg_materialized_view import PGMaterializedView\nentity = PGMaterializedView(schema='public', signature='mat', definition='select 1 as x', with_data=True)",
    "from alembic_utils.pg_materialized_view import PGMaterializedView\nentity = PGMaterializedView(schema='Mixed', signature='mat', definition='select 1 as x;', with_data=False)",
    "from alembic_utils.pg_trigger import PGTrigger\nentity = PGTrigger(schema='public', signature='lower_trig', on_entity='public.account', definition='BEFORE INSERT ON public.account FOR EACH ROW EXECUTE FUNCTION public.down()')",
    "from alembic_utils.pg_trigger import PGTrigger\nentity = PGTrigger(schema='public', signature='c', on_entity='account', is_constraint=True, definition='AFTER INSERT ON account DEFERRABLE FOR EACH ROW EXECUTE PROCEDURE f()')",
    "from alembic_utils.pg_trigger import PGTrigger\nentity = PGTrigger.from_sql('create trigger trig before update on account for each row execute procedure f()')",
    "from alembic_utils.pg_extension import PGExtension\nentity = PGExtension(schema='public', signature='uuid-ossp')",
    "from alembic_utils.pg_policy import PGPolicy\nentity = PGPolicy(schema='public', signature='allow', on_entity='account', definition='for select to anon using (true)')",
    "from alembic_utils.pg_grant_table import PGGrantTable\nentity = PGGrantTable(schema='public', table='account', columns=['b', 'a'], role='anon', grant='SELECT', with_grant_option=False)",
    "from alembic_utils.pg_grant_table import PGGrantTable, PGGrantTableChoice\nentity = PGGrantTable(schema='public', table='account', role='anon', grant=PGGrantTableChoice.DELETE, with_grant_option=True)",
    "from alembic_utils.pg_grant_table import PGGrantTable\nentity = PGGrantTable(schema='public', table='account', role='anon', grant='SELECT')",
    "from alembic_utils.replaceable_entity import ReplaceableEntity\nfrom alembic_utils.pg_view import PGView\nentity = PGView('public', 'v', 'select now() as \"at\"')",
]
DIRECTIVES = ["op.create_entity(entity)", "op.drop_entity(entity)", "op.drop_entity(entity, cascade=True)", "op.replace_entity(entity)", "op.execute(entity.to_sql_statement_create())"]

ENUMS = """
op.sync_enum_values(enum_schema='public', enum_name='kind', new_values=['a', 'b'], affected_columns=[TableReference(table_schema='public', table_name='t', column_name='c')], enum_values_to_rename=[])
op.sync_enum_values(enum_schema='public', enum_name='kind', new_values=['a'], affected_columns=[TableReference(table_schema='public', table_name='t', column_name='c', existing_server_default="'a'::kind")], enum_values_to_rename=[('b', 'a')])
op.sync_enum_values(enum_schema='public', enum_name='kind', new_values=['a'], affected_columns=[TableReference(table_schema='s', table_name='t', column_name='c', column_type=ColumnType.ARRAY, existing_server_default="'{b}'::kind[]")], enum_values_to_rename=[('b', 'a')])
op.sync_enum_values(enum_schema='public', enum_name='kind', new_values=['a'], affected_columns=[TableReference('t', 'c'), TableReference('u', 'd')], enum_values_to_rename=[('x', 'a'), ('y', 'a')])
op.sync_enum_values(enum_schema='public', enum_name='kind', new_values=['a'], affected_columns=[], enum_values_to_rename=[], indexes_to_recreate=[TableIndex(name='public.ix', definition="CREATE INDEX ix ON t (c) WHERE c = 'b'::kind")])
op.sync_enum_values('public', 'kind', ['a'], [('t', 'c')], enum_values_to_rename=[])
op.sync_enum_values('public', 'kind', ['a', 'b'], [('t', 'c'), ('u', 'c', ColumnType.ARRAY)])
"""


def packages():
    for kind in types.listed(TYPES):
        yield f"{IMPORTS}op.create_table('t', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('c', {kind}))"
        yield f"{IMPORTS}op.add_column('t', sa.Column('c', {kind}, nullable=True))"
        yield f"{IMPORTS}op.alter_column('t', 'c', existing_type=sa.Text(), type_={kind}, existing_nullable=False)"
    for entity in ENTITIES:
        for directive in DIRECTIVES:
            yield f"{entity}\n{directive}"
    for change in ENUMS.strip().split("\n"):
        yield f"from alembic_postgresql_enum import ColumnType, TableReference\nfrom alembic_postgresql_enum.sql_commands.indexes import TableIndex\n{change}"
