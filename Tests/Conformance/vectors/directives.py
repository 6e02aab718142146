"""Every directive of `op`, with every argument, and every type in the directives that render one."""
from itertools import product

from . import types

DEFAULTS = ["'x'", "'0'", "\"it's\"", "sa.text('0')", "sa.text(\"'quoted'\")", "sa.func.now()", "sa.text('now()')", "sa.func.current_timestamp()", "sa.true()", "sa.false()", "sa.null()", "''",
            "sa.text('CURRENT_TIMESTAMP')", "sa.literal_column('1 + 1')", "sa.func.gen_random_uuid()", "sa.text(\"'{}'::jsonb\")", "sa.DefaultClause('d')", "sa.FetchedValue()", "sa.cast('x', sa.Text)",
            "sa.literal(5)", "sa.sql.expression.true()", "sa.sql.func.now()", "sa.schema.DefaultClause(sa.text('1'))", "sa.text(':a').bindparams(a=3)", "sa.func.coalesce(None, 1)", "op.inline_literal('x')",
            "op.inline_literal(5)", "sa.expression.null() if hasattr(sa, 'expression') else None", "Colour.RED.value", "5", "True", "1.5", "None", "str(True)", "sa.text('nextval(\\'s\\')')", "sa.Sequence('seq').next_value()"]

ALTERED = ["nullable=True", "nullable=False", "server_default='x'", "server_default=None", "server_default=sa.func.now()", "server_default=False", "comment='said'", "comment=None", "comment=False",
           "new_column_name='d'", "type_=sa.Text()", "autoincrement=True", "existing_nullable=False", "existing_nullable=True", "existing_server_default='y'", "existing_server_default=None",
           "existing_server_default=False", "existing_comment='old'", "existing_autoincrement=True", "schema='other'", "postgresql_using='c::integer'", "existing_type=sa.Integer()", "existing_type=sa.Boolean()",
           "existing_type=sa.Enum('a', 'b', name='letters')", "existing_type=sa.Boolean(create_constraint=True, name='ck_b')", "type_=sa.Boolean(create_constraint=True, name='ck_n')",
           "server_default=sa.Identity()", "server_default=sa.Identity(always=True, start=3)", "server_default=sa.Computed('a + 1')", "existing_server_default=sa.Identity()",
           "existing_server_default=sa.Computed('a')", "mysql_charset='utf8'", "server_default=sa.text('1'), nullable=False, type_=sa.Integer(), comment='c', new_column_name='e'",
           "new_column_name='Mixed'", "new_column_name='order'", "type_=sa.Enum('a', 'b', name='letters')", "type_=postgresql.ENUM('a', name='letters')", "nullable=False, existing_type=sa.String(), existing_server_default=sa.text('1')"]

COLUMNS = ["sa.Column('c', sa.Integer())", "sa.Column('c', sa.Integer(), nullable=False)", "sa.Column('c', sa.Integer(), nullable=False, server_default='1')", "sa.Column('c', sa.Integer(), primary_key=True)",
           "sa.Column('c', sa.Integer(), primary_key=True, autoincrement=False)", "sa.Column('c', sa.BigInteger(), primary_key=True)", "sa.Column('c', sa.SmallInteger(), primary_key=True)",
           "sa.Column('c', sa.Integer(), sa.ForeignKey('u.id'))", "sa.Column('c', sa.Integer(), sa.ForeignKey('u.id', name='fk_u', ondelete='CASCADE', onupdate='SET NULL'))",
           "sa.Column('c', sa.Integer(), sa.ForeignKey('other.u.id', deferrable=True, initially='DEFERRED', match='FULL'))", "sa.Column('c', sa.Integer(), sa.ForeignKey('u.id', use_alter=True, name='fk_alter'))",
           "sa.Column('c', None, sa.ForeignKey('u.id'))", "sa.Column('c', sa.String(5), unique=True)", "sa.Column('c', sa.String(5), index=True)", "sa.Column('c', sa.String(5), unique=True, index=True)",
           "sa.Column('c', sa.String(5), comment='said')", "sa.Column('c', sa.String(5), comment=\"it's\")", "sa.Column('c', sa.Integer(), sa.Identity())", "sa.Column('c', sa.Integer(), sa.Identity(always=True, start=5, increment=2))",
           "sa.Column('c', sa.Integer(), sa.Identity(minvalue=1, maxvalue=9, cycle=True, cache=4), primary_key=True)", "sa.Column('c', sa.Integer(), sa.Identity(nominvalue=True, nomaxvalue=True, on_null=True))",
           "sa.Column('c', sa.Integer(), sa.Computed('a + 1'))", "sa.Column('c', sa.Integer(), sa.Computed('a + 1', persisted=True))", "sa.Column('c', sa.Integer(), sa.Computed(sa.text('a + 1'), persisted=False), nullable=False)",
           "sa.Column('c', sa.Integer(), sa.CheckConstraint('c > 0'))", "sa.Column('c', sa.Integer(), sa.CheckConstraint('c > 0', name='ck_c'))", "sa.Column('c', sa.Integer(), sa.Sequence('c_seq'))",
           "sa.Column('c', sa.Integer(), sa.Sequence('c_seq', start=4), primary_key=True)", "sa.Column('c', sa.Integer(), default=5)", "sa.Column('c', sa.DateTime(), onupdate=sa.func.now(), server_onupdate=sa.FetchedValue())",
           "sa.Column('Mixed Case', sa.Integer())", "sa.Column('order', sa.Integer())", "sa.Column('c', type_=sa.Integer())", "sa.Column(sa.Integer(), name='c')", "sa.Column(name='c', type_=sa.String(3), key='k')",
           "sa.Column('c', sa.Integer(), quote=True)", "sa.Column(sa.quoted_name('C', False), sa.Integer())", "sa.Column('c', sa.Integer(), info={'x': 1}, doc='d', system=False)", "sa.Column('c')", "sa.Column('c', sa.Integer(), system=True)",
           "sa.Column('c', sa.Boolean(), server_default=sa.false(), nullable=False)", "sa.Column('c', sa.Boolean(), server_default='0')", "sa.Column('c', sa.Integer(), postgresql_x=1)",
           "sa.Column('c', sa.Integer(), sqlite_on_conflict_not_null='FAIL', nullable=False)", "sa.Column('c', sa.Integer(), sqlite_on_conflict_primary_key='ROLLBACK', primary_key=True)",
           "sa.Column('c', sa.Integer(), sqlite_on_conflict_unique='IGNORE', unique=True)", "sa.Column('c', sa.Integer(), autoincrement=True)", "sa.Column('c', sa.Integer(), sa.DefaultClause('7'))",
           "sa.Column('c', sa.Enum(Colour), server_default=Colour.RED.name)", "sa.Column('c', sa.Enum(Colour, name='paint'), default=Colour.RED)", "sa.Column('c', sa.Integer(), sa.FetchedValue())",
           "sa.Column('c', sa.String(5), sa.ForeignKeyConstraint(['c'], ['u.c']))", "sa.Column('c', sa.Integer(), insert_default=3)", "sa.Column('c', sa.Uuid(), default=uuid.uuid4, server_default=sa.text('gen_random_uuid()'))"]

CONSTRAINTS = ["sa.PrimaryKeyConstraint('a')", "sa.PrimaryKeyConstraint('a', 'b', name='pk')", "sa.PrimaryKeyConstraint('a', name=op.f('pk_t'))", "sa.PrimaryKeyConstraint('a', deferrable=True, initially='IMMEDIATE')",
               "sa.UniqueConstraint('b')", "sa.UniqueConstraint('a', 'b', name='uq')", "sa.UniqueConstraint('a', 'b', name=op.f('uq_t_a'), deferrable=True, initially='DEFERRED')", "sa.UniqueConstraint('b', postgresql_nulls_not_distinct=True)",
               "sa.UniqueConstraint('b', sqlite_on_conflict='REPLACE')", "sa.UniqueConstraint('b', postgresql_include=['a'])", "sa.ForeignKeyConstraint(['a'], ['u.id'])", "sa.ForeignKeyConstraint(['a', 'b'], ['u.x', 'u.y'], name='fk', ondelete='CASCADE')",
               "sa.ForeignKeyConstraint(['a'], ['other.u.id'], onupdate='CASCADE', deferrable=False)", "sa.ForeignKeyConstraint(['a'], ['u.id'], match='SIMPLE', initially='DEFERRED', deferrable=True)",
               "sa.ForeignKeyConstraint(['a'], ['u.id'], use_alter=True, name='later')", "sa.ForeignKeyConstraint(['a'], ['t.b'])", "sa.ForeignKeyConstraint(('a',), ('u.id',), ondelete='set null', postgresql_not_valid=True)",
               "sa.ForeignKeyConstraint(['a'], ['u.id'], ondelete='SET NULL (a)')", "sa.CheckConstraint('a > b')", "sa.CheckConstraint('a > b', name='ck')", "sa.CheckConstraint(\"b IN ('x', 'y%')\", name='ck_b')",
               "sa.CheckConstraint(sa.column('a') > 5, name='ck')", "sa.CheckConstraint(sa.and_(sa.column('a') > 5, sa.column('b') == 'x'))", "sa.CheckConstraint('a > 0', sqltext='x') if False else sa.CheckConstraint(sqltext='a > 0')",
               "sa.CheckConstraint('a > 0', postgresql_not_valid=True)", "sa.CheckConstraint(sa.text('a > 0'), name=sa.quoted_name('CK', True))", "sa.CheckConstraint('a > 0', name=op.f('ck_t_a'))",
               "postgresql.ExcludeConstraint(('a', '='), name='ex')", "postgresql.ExcludeConstraint((sa.column('b'), '&&'), ('a', '='), using='gist', where=sa.text('a > 0'), deferrable=True, initially='DEFERRED')",
               "ExcludeConstraint((sa.text('int4range(a, b)'), '&&'), using='gist')", "ExcludeConstraint((sa.func.int4range(sa.column('a'), sa.column('b')), '&&'), name='ex', ops={'a': 'x_ops'})",
               "ExcludeConstraint(('a', '='), ops={'a': 'int_ops'}, where='a > 1')", "sa.Index('ix_t_a', 'a')", "sa.Index('ix_t_b', 'b', unique=True, postgresql_where=sa.text('a > 0'))", "sa.Index(None, 'a', 'b')",
               "sa.Index('ix_desc', sa.desc('a'))", "sa.Index('ix_f', sa.func.lower(sa.column('b')))", "sa.Index('ix_t', sa.text('lower(b)'))", "sa.schema.UniqueConstraint('a', info={})"]

TABLE_OPTIONS = ["schema='other'", "comment='said'", "comment=\"it's\"", "if_not_exists=True", "prefixes=['TEMPORARY']", "postgresql_partition_by='RANGE (a)'", "postgresql_inherits='parent'", "postgresql_with_oids=False",
                 "postgresql_on_commit='DROP'", "postgresql_tablespace='space'", "postgresql_using='heap'", "postgresql_inherits=('p', 'q')", "postgresql_with={'fillfactor': 50}", "sqlite_autoincrement=True", "sqlite_with_rowid=False", "sqlite_strict=True",
                 "mysql_engine='InnoDB', mysql_charset='utf8mb4'", "mariadb_engine='X'", "info={'a': 1}", "quote=True", "sqlite_autoincrement=True, schema='other'", "listeners=[]", "implicit_returning=False",
                 "keep_existing=True", "extend_existing=True", "oracle_compress=True", "wrong_option=1", "schema=None", "*[]", "**{'comment': 'starred'}"]

INDEXES = ["'ix', 't', ['a']", "'ix', 't', ['a', 'b'], unique=True", "'ix', 't', ['a'], schema='other'", "'ix', 't', [sa.text('lower(a)')]", "'ix', 't', [sa.func.lower(sa.column('a'))]", "'ix', 't', [sa.text('a DESC'), 'b']",
           "'ix', 't', [sa.desc('a'), sa.column('b').asc().nullslast()]", "'ix', 't', ['a'], postgresql_using='gin'", "'ix', 't', ['a'], postgresql_ops={'a': 'gin_trgm_ops'}, postgresql_using='gin'",
           "'ix', 't', ['a'], postgresql_where=sa.text(\"b = 'x'\")", "'ix', 't', ['a'], postgresql_where='a > 5'", "'ix', 't', ['a'], postgresql_where=sa.column('a') > 5, sqlite_where=sa.column('a') > 6", "'ix', 't', ['a'], sqlite_where=sa.text('a IS NOT NULL')",
           "'ix', 't', ['a'], postgresql_concurrently=True", "'ix', 't', ['a'], postgresql_concurrently=True, if_not_exists=True", "'ix', 't', ['a'], if_not_exists=True", "'ix', 't', ['a'], postgresql_include=['b', 'c']",
           "'ix', 't', ['a'], postgresql_with={'fillfactor': 50, 'fastupdate': 'off'}", "'ix', 't', ['a'], postgresql_tablespace='space'", "'ix', 't', ['a'], postgresql_nulls_not_distinct=True, unique=True",
           "'ix', 't', ['a'], mysql_length=10", "'ix', 't', ['a'], mysql_length={'a': 10}, mysql_prefix='FULLTEXT'", "op.f('ix_t_a'), 't', ['a']", "None, 't', ['a']", "'Mixed', 'Table', ['Col']", "'ix', 't', ['a'], quote=True",
           "'a_name_that_is_much_longer_than_the_sixty_three_characters_that_postgresql_allows', 't', ['a']", "'ix', 't', []", "'ix', 't', [sa.text('(a->>\\'k\\')')], postgresql_using='btree'", "'ix', 't', ['order', 'A']",
           "'ix', 't', [sa.func.coalesce(sa.column('a'), 'x'), 'b']", "'ix', 't', [sa.literal_column('a')]", "'ix', 't', [sa.cast(sa.column('a'), sa.Text)]", "'ix', 't', [sa.column('a') + 1]", "'ix', 't', [sa.column('a').collate('C')]",
           "'ix', 't', [sa.column('a', sa.JSON)['k'].astext] if False else ['a']", "'ix', 't', [sa.column('a', postgresql.JSONB)['k'].astext]", "'ix', 't', [sa.text('a gin_trgm_ops')], postgresql_using='gin'", "index_name='ix', table_name='t', columns=['a'], unique=False",
           "'ix', 't', ['a', sa.text('b DESC NULLS LAST')], unique=True, postgresql_where=sa.text('x'), postgresql_include=['c'], postgresql_using='btree', postgresql_with={'fillfactor': 70}, postgresql_tablespace='ts', if_not_exists=True",
           "'ix', 't', ['a'], postgresql_where=sa.and_(sa.column('a') == True, sa.column('b').is_(None))", "'ix', 't', ['a'], postgresql_ops={'b': 'x'}", "'ix', 't', [sa.func.lower(sa.column('a')).label('low')], postgresql_ops={'low': 'text_pattern_ops'}",
           "'ix', 't', ('a', 'b')", "'ix', 't', ['a'], wrong_where=1", "'ix', 't', ['a'], postgresql_bogus=1", "'ix', 't', ['a'], info={}", "'ix', 't', [sa.extract('year', sa.column('a'))]", "'ix', 't', ['a'], unique=None"]

OTHERS = """
op.drop_index('ix') | op.drop_index('ix', 't') | op.drop_index('ix', table_name='t', schema='other') | op.drop_index('ix', table_name='t', if_exists=True) | op.drop_index('ix', table_name='t', postgresql_concurrently=True, if_exists=True)
op.drop_index(op.f('ix_t_a'), table_name='t') | op.drop_index('ix', table_name='t', postgresql_where=sa.text('x')) | op.drop_index('ix', 't', mysql_length=5) | op.drop_index(index_name='Mixed') | op.drop_index(None, 't')
op.drop_table('t') | op.drop_table('t', schema='other') | op.drop_table('t', if_exists=True) | op.drop_table('Mixed Case') | op.drop_table(table_name='t', schema='s', if_exists=True) | op.drop_table('t', comment='x') | op.drop_table('t', mysql_engine='x')
op.rename_table('t', 'u') | op.rename_table('t', 'u', schema='other') | op.rename_table('t', 'Order') | op.rename_table(old_table_name='t', new_table_name='u')
op.drop_column('t', 'c') | op.drop_column('t', 'c', schema='other') | op.drop_column('t', 'c', if_exists=True) | op.drop_column('t', 'c', mssql_drop_check=True) | op.drop_column(table_name='t', column_name='Mixed') | op.drop_column('t', 'c', existing_type=sa.Integer())
op.drop_constraint('ck', 't') | op.drop_constraint('ck', 't', type_='check') | op.drop_constraint('fk', 't', type_='foreignkey', schema='other') | op.drop_constraint('uq', 't', 'unique') | op.drop_constraint('pk', 't', type_='primary')
op.drop_constraint('ck', 't', if_exists=True) | op.drop_constraint(None, 't', type_='foreignkey') | op.drop_constraint(op.f('fk'), 't') | op.drop_constraint('ck', 't', type_='nonsense') | op.drop_constraint(constraint_name='Mixed', table_name='Order')
op.create_table_comment('t', 'said') | op.create_table_comment('t', 'said', existing_comment='old', schema='other') | op.create_table_comment('t', "it's 100%") | op.create_table_comment('t', None) | op.create_table_comment('t', '')
op.drop_table_comment('t') | op.drop_table_comment('t', existing_comment='old') | op.drop_table_comment('t', schema='other')
op.create_primary_key('pk', 't', ['a']) | op.create_primary_key(None, 't', ['a', 'b']) | op.create_primary_key('pk', 't', ['a'], schema='other') | op.create_primary_key(op.f('pk'), 't', ['a'])
op.create_unique_constraint('uq', 't', ['a']) | op.create_unique_constraint(None, 't', ['a', 'b'], schema='other') | op.create_unique_constraint('uq', 't', ['a'], deferrable=True, initially='DEFERRED') | op.create_unique_constraint('uq', 't', ['a'], postgresql_nulls_not_distinct=True)
op.create_unique_constraint('uq', 't', ['a'], postgresql_include=['b']) | op.create_unique_constraint('uq', 't', ['a'], sqlite_on_conflict='FAIL') | op.create_unique_constraint(constraint_name='uq', table_name='t', columns=['a'])
op.create_check_constraint('ck', 't', 'a > 5') | op.create_check_constraint('ck', 't', sa.text('a > 5'), schema='other') | op.create_check_constraint('ck', 't', sa.column('a') > 5) | op.create_check_constraint(None, 't', sa.func.length(sa.column('a')) > 5)
op.create_check_constraint('ck', 't', "a LIKE '%x'") | op.create_check_constraint('ck', 't', 'a > 5', postgresql_not_valid=True) | op.create_check_constraint('ck', 't', sa.column('a').in_(['x', 'y'])) | op.create_check_constraint('ck', 't', sa.column('a').isnot(None))
op.create_check_constraint('ck', 't', sa.or_(sa.column('a').is_(None), sa.column('b') != 'x')) | op.create_check_constraint(op.f('ck'), 't', sa.column('a').between(1, 5)) | op.create_check_constraint('ck', 't', sa.column('a', sa.String).like('x%')) | op.create_check_constraint('ck', 't', condition='a > 5', deferrable=True)
op.create_foreign_key('fk', 't', 'u', ['a'], ['b']) | op.create_foreign_key(None, 't', 'u', ['a'], ['b']) | op.create_foreign_key('fk', 't', 'u', ['a', 'c'], ['b', 'd'], ondelete='CASCADE', onupdate='SET NULL') | op.create_foreign_key('fk', 't', 't', ['a'], ['b'])
op.create_foreign_key('fk', 't', 'u', ['a'], ['b'], source_schema='s', referent_schema='r') | op.create_foreign_key('fk', 't', 'u', ['a'], ['b'], deferrable=True, initially='DEFERRED', match='FULL') | op.create_foreign_key('fk', 't', 'u', ['a'], ['b'], deferrable=False)
op.create_foreign_key('fk', 't', 'u', ['a'], ['b'], postgresql_not_valid=True) | op.create_foreign_key('fk', 't', 'u', ['a'], ['b'], use_alter=True) | op.create_foreign_key(constraint_name='fk', source_table='t', referent_table='u', local_cols=['a'], remote_cols=['b'], ondelete='RESTRICT')
op.create_foreign_key(op.f('fk'), 'Order', 'Mixed', ['A'], ['b c']) | op.create_foreign_key('fk', 't', 'u', ['a'], ['b'], source_schema='s') | op.create_foreign_key('fk', 't', 'u', ['a', 'b'], ['c']) | op.create_foreign_key('fk', 't', 'u', ['a'], ['b'], ondelete='SET DEFAULT')
op.create_exclude_constraint('ex', 't', ('a', '=')) | op.create_exclude_constraint('ex', 't', ('a', '&&'), ('b', '='), using='gist') | op.create_exclude_constraint('ex', 't', (sa.column('a'), '&&'), where=sa.text('b > 0'), using='gist', schema='other')
op.create_exclude_constraint('ex', 't', (sa.text('lower(a)'), '='), deferrable=True, initially='DEFERRED') | op.create_exclude_constraint(None, 't', ('a', '=')) | op.create_exclude_constraint('ex', 't', (sa.func.tstzrange(sa.column('a'), sa.column('b'), '[]'), '&&'), ('c', '='), where=sa.column('c') > 5, using='gist')
op.create_exclude_constraint('ex', 't', ('a', '='), ops={'a': 'my_ops'}) | op.create_exclude_constraint('ex', 't', ('a', '='), where="b = 'x'") | op.create_exclude_constraint('ex', 't', (sa.literal_column('a'), '='), using='btree')
op.execute('SELECT 1') | op.execute('SELECT 1;') | op.execute("INSERT INTO t VALUES ('50%', ':x')") | op.execute("SELECT ':x', a::text, b\\\\:c") | op.execute('SELECT :x') | op.execute(sa.text('SELECT :x').bindparams(x=5)) | op.execute(text("SELECT 'a:b'"))
op.execute('\\tSELECT 1\\n  ') | op.execute('') | op.execute('SELECT 1', execution_options={'autocommit': True}) | op.execute(sa.DDL('CREATE EXTENSION %(x)s', context={'x': 'hstore'})) | op.execute(sa.DDL("SELECT '100%%'")) | op.execute(sa.schema.CreateSchema('s'))
op.execute(sa.schema.CreateSchema('s', if_not_exists=True)) | op.execute(sa.schema.DropSchema('s', cascade=True)) | op.execute(sa.schema.DropSchema('s', if_exists=True, cascade=True)) | op.execute(CreateSequence(Sequence('seq'))) | op.execute(CreateSequence(Sequence('seq', start=5, increment=2, schema='s')))
op.execute(CreateSequence(Sequence('seq', minvalue=1, maxvalue=99, cycle=True, cache=5), if_not_exists=True)) | op.execute(DropSequence(Sequence('seq'))) | op.execute(DropSequence(Sequence('seq'), if_exists=True)) | op.execute(Sequence('seq')) | op.execute(sa.func.setval('seq', 5))
op.execute(sa.select(Sequence('seq').next_value())) | op.execute(sa.schema.CreateTable(sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer(), primary_key=True)))) | op.execute(sa.schema.CreateTable(sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer())), if_not_exists=True))
op.execute(sa.schema.DropTable(sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer())))) | op.execute(sa.schema.CreateIndex(sa.Index('ix', sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer())).c.a))) | op.execute(sa.schema.DropTable(sa.table('t', sa.column('a')), if_exists=True))
op.execute(postgresql.CreateEnumType(postgresql.ENUM('a', name='letters'))) | op.execute(postgresql.DropEnumType(postgresql.ENUM('a', name='letters'))) | op.execute(postgresql.CreateDomainType(postgresql.DOMAIN('dom', sa.Integer(), check='VALUE > 0'))) | op.execute(5)
postgresql.ENUM('a', 'b', name='letters').create(op.get_bind()) | postgresql.ENUM('a', 'b', name='letters').create(op.get_bind(), checkfirst=True) | postgresql.ENUM('a', 'b', name='letters').create(op.get_bind(), checkfirst=False) | postgresql.ENUM(name='letters').drop(op.get_bind())
postgresql.ENUM(name='letters', schema='s').drop(op.get_bind(), checkfirst=True) | sa.Enum('a', 'b', name='letters').create(op.get_bind()) | sa.Enum('a', 'b', name='letters').drop(op.get_bind(), checkfirst=False) | sa.Enum(name='letters').drop(op.get_bind()) | sa.Enum(Colour).create(op.get_bind(), checkfirst=False)
sa.Enum('a', name='letters', schema='s').create(op.get_bind(), checkfirst=True) | postgresql.DOMAIN('dom', sa.Integer()).create(op.get_bind(), checkfirst=False) | postgresql.DOMAIN('dom', sa.Integer()).drop(op.get_bind(), checkfirst=False) | Sequence('seq').create(op.get_bind(), checkfirst=False)
Sequence('seq').drop(op.get_bind(), checkfirst=False) | sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer())).create(op.get_bind(), checkfirst=False) | sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer())).drop(op.get_bind(), checkfirst=False)
sa.Index('ix', sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer())).c.a).create(op.get_bind()) | op.get_bind().execute(sa.text('SELECT 1')) | op.get_bind().execute('SELECT 1') | op.get_bind().exec_driver_sql('SELECT 1') | op.get_context().execute('SELECT 1') | op.get_context().impl.execute('SELECT 1')
op.invoke(op.batch_alter_table) | op.run_async(None) | op.nonsense() | op.add_column('t') | op.create_table() | op.drop_table() | op.create_index('ix') | op.alter_column('t') | op.add_column('t', 'c') | op.create_table('t', 'c') | op.add_column('t', sa.Column('c', sa.Integer()), wrong=1)
op.alter_column('t', 'c', wrong=1) | op.alter_column('t', 'c') | op.f('name') | op.inline_literal('x') | op.drop_column('t') | op.create_unique_constraint('uq', 't') | op.rename_table('t') | op.bulk_insert('t', []) | op.bulk_insert(sa.table('t', sa.column('a')), {}) | op.execute()
"""


def directives():
    for kind in types.ALL:
        yield f"op.create_table('t', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('c', {kind}, nullable=False))"
        yield f"op.add_column('t', sa.Column('c', {kind}))"
        yield f"op.alter_column('t', 'c', type_={kind}, existing_type=sa.Integer())"
        yield f"op.alter_column('t', 'c', existing_type={kind}, nullable=False, new_column_name='d')"
    for kind in types.listed(types.GENERIC, types.POSTGRESQL):
        yield f"op.create_table('t', sa.Column('c', {kind}, primary_key=True))"
        yield f"op.execute(sa.select(sa.cast(sa.column('x'), {kind})))"
    for kind, default in product(types.USUAL, DEFAULTS):
        yield f"op.add_column('t', sa.Column('c', {kind}, server_default={default}, nullable=False))"
    for default in DEFAULTS:
        yield f"op.create_table('t', sa.Column('c', sa.String(), server_default={default}))"
        yield f"op.alter_column('t', 'c', server_default={default})"
        yield f"op.alter_column('t', 'c', existing_type=sa.Integer(), server_default={default}, existing_server_default=sa.text('1'))"
    for column in COLUMNS:
        yield f"op.create_table('t', sa.Column('a', sa.Integer()), {column})"
        yield f"op.create_table('t', sa.Column('a', sa.Integer()), {column}, schema='other')"
        for options in ("", ", schema='other'", ", if_not_exists=True", ", inline_references=True", ", inline_primary_key=True"):
            yield f"op.add_column('t', {column}{options})"
    for constraint in CONSTRAINTS:
        yield f"op.create_table('t', sa.Column('a', sa.Integer()), sa.Column('b', sa.String(5)), {constraint})"
        yield f"op.create_table('t', sa.Column('a', sa.Integer()), sa.Column('b', sa.String(5)), {constraint}, schema='other')"
    for options in TABLE_OPTIONS:
        yield f"op.create_table('t', sa.Column('a', sa.Integer(), primary_key=True), sa.Column('b', sa.String(5), comment='col'), {options})"
    for first in ALTERED:
        yield f"op.alter_column('t', 'c', {first})"
        for second in ALTERED:
            if first.split("=")[0] < second.split("=")[0] and "), " not in first + second and "False, " not in first + second:
                yield f"op.alter_column('t', 'c', {first}, {second})"
    for index in INDEXES:
        yield f"op.create_index({index})"
    yield from types.listed(OTHERS)


def constrained():
    """Pieces whose names come from a naming convention."""
    for column in COLUMNS:
        yield f"op.create_table('t', sa.Column('a', sa.Integer()), {column})"
        yield f"op.add_column('t', {column})"
    for constraint in CONSTRAINTS:
        yield f"op.create_table('t', sa.Column('a', sa.Integer()), sa.Column('b', sa.String(5)), {constraint})"
    for text in types.listed(OTHERS):
        if "constraint" in text or "_key" in text or "index" in text:
            yield text
    for kind in ("sa.Boolean(create_constraint=True)", "sa.Boolean(create_constraint=True, name='flag')", "sa.Enum('a', name='e', create_constraint=True, native_enum=False)"):
        yield f"op.create_table('t', sa.Column('c', {kind}))"
        yield f"op.add_column('t', sa.Column('c', {kind}))"
        yield f"op.alter_column('t', 'c', type_={kind}, existing_type={kind})"
