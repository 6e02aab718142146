"""Batches: on tables that are given by `copy_from`, and where no re-creation is needed."""
from . import types

TABLE = """meta = sa.MetaData()
t = sa.Table('t', meta, sa.Column('id', sa.Integer(), primary_key=True), sa.Column('a', sa.String(10), nullable=False, server_default='x'), sa.Column('b', sa.Integer(), sa.ForeignKey('u.id', name='fk_b')),
             sa.Column('c', sa.Boolean(create_constraint=True, name='ck_c')), sa.UniqueConstraint('a', name='uq_a'), sa.CheckConstraint('b > 0', name='ck_b'), sa.Index('ix_b', 'b'))
"""

STEPS = """
batch_op.add_column(sa.Column('n', sa.Integer())) | batch_op.add_column(sa.Column('n', sa.Integer(), nullable=False, server_default='5')) | batch_op.add_column(sa.Column('n', sa.DateTime(), server_default=sa.func.now())) | batch_op.add_column(sa.Column('n', sa.Integer(), sa.ForeignKey('u.id', name='fk_n')))
batch_op.add_column(sa.Column('n', sa.Integer()), insert_after='a') | batch_op.add_column(sa.Column('n', sa.Integer()), insert_before='a') | batch_op.add_column(sa.Column('n', sa.Integer()), insert_before='id') | batch_op.add_column(sa.Column('n', sa.Integer(), sa.Computed('b + 1')))
batch_op.add_column(sa.Column('n', sa.Integer(), sa.Computed('b + 1', persisted=True))) | batch_op.add_column(sa.Column('n', sa.Boolean(create_constraint=True, name='ck_n'))) | batch_op.add_column(sa.Column('n', sa.Integer(), index=True)) | batch_op.add_column(sa.Column('n', sa.Integer(), unique=True))
batch_op.add_column(sa.Column('n', sa.String(5), comment='said')) | batch_op.add_column(sa.Column('n', sa.Integer(), server_default=sa.text('(1 + 1)'))) | batch_op.add_column(sa.Column('n', sa.Integer()), if_not_exists=True) | batch_op.add_column(sa.Column('n', sa.Integer(), primary_key=True))
batch_op.drop_column('a') | batch_op.drop_column('b') | batch_op.drop_column('c') | batch_op.drop_column('id') | batch_op.drop_column('none') | batch_op.drop_column('a', if_exists=True) | batch_op.drop_column('a', mssql_drop_check=True)
batch_op.alter_column('a', nullable=True) | batch_op.alter_column('a', type_=sa.Text()) | batch_op.alter_column('a', type_=sa.Integer(), existing_type=sa.String(10)) | batch_op.alter_column('a', new_column_name='z') | batch_op.alter_column('b', new_column_name='z') | batch_op.alter_column('id', new_column_name='key')
batch_op.alter_column('a', server_default=None) | batch_op.alter_column('a', server_default='y') | batch_op.alter_column('a', server_default=sa.func.now()) | batch_op.alter_column('b', type_=sa.BigInteger(), nullable=False) | batch_op.alter_column('c', type_=sa.Integer(), existing_type=sa.Boolean(create_constraint=True, name='ck_c'))
batch_op.alter_column('b', type_=sa.Boolean(create_constraint=True, name='ck_new')) | batch_op.alter_column('b', type_=sa.JSON()) | batch_op.alter_column('a', comment='said') | batch_op.alter_column('a', insert_after='b') | batch_op.alter_column('none', nullable=True) | batch_op.alter_column('a', nullable=True, existing_type=sa.String(10), existing_server_default='x')
batch_op.alter_column('b', autoincrement=True, existing_type=sa.Integer()) | batch_op.alter_column('a', type_=sa.Enum('x', 'y', name='letters')) | batch_op.alter_column('c', new_column_name='d') | batch_op.alter_column('a', postgresql_using='a::text', type_=sa.Text()) | batch_op.alter_column('a', type_=sa.Enum('x', 'y', native_enum=False, create_constraint=True, name='ck_e'))
batch_op.create_index('ix_a', ['a']) | batch_op.create_index('ix_a', ['a'], unique=True) | batch_op.create_index(batch_op.f('ix_t_a'), ['a', 'b']) | batch_op.create_index('ix_l', [sa.text('lower(a)')]) | batch_op.create_index('ix_a', ['a'], if_not_exists=True, sqlite_where=sa.text('b > 0'), postgresql_where=sa.text('b > 1'))
batch_op.drop_index('ix_b') | batch_op.drop_index('ix_b', if_exists=True) | batch_op.drop_index('none') | batch_op.drop_index(batch_op.f('ix_b')) | batch_op.create_index(None, ['a'])
batch_op.create_unique_constraint('uq_n', ['a', 'b']) | batch_op.create_unique_constraint(None, ['b']) | batch_op.create_check_constraint('ck_n', 'b < 9') | batch_op.create_check_constraint('ck_n', sa.column('b') < 9) | batch_op.create_foreign_key('fk_n', 'u', ['a'], ['x'])
batch_op.create_foreign_key('fk_n', 'u', ['a'], ['x'], ondelete='CASCADE', referent_schema='other') | batch_op.create_foreign_key(None, 'u', ['a'], ['x']) | batch_op.create_foreign_key('fk_n', 't', ['b'], ['id'], deferrable=True, initially='DEFERRED', onupdate='CASCADE')
batch_op.create_primary_key('pk_n', ['a']) | batch_op.create_exclude_constraint('ex', ('b', '='), using='gist') | batch_op.drop_constraint('uq_a') | batch_op.drop_constraint('uq_a', type_='unique') | batch_op.drop_constraint('ck_b', type_='check') | batch_op.drop_constraint('fk_b', type_='foreignkey')
batch_op.drop_constraint('ck_c', type_='check') | batch_op.drop_constraint('none') | batch_op.drop_constraint(None) | batch_op.drop_constraint('pk', type_='primary') | batch_op.create_table_comment('said') | batch_op.drop_table_comment() | batch_op.execute('SELECT 1') | batch_op.drop_constraint('uq_a', if_exists=True)
"""

PAIRS = ["batch_op.drop_column('b')\n    batch_op.add_column(sa.Column('b', sa.Text()))", "batch_op.alter_column('a', new_column_name='z')\n    batch_op.create_index('ix_z', ['z'])",
         "batch_op.drop_index('ix_b')\n    batch_op.drop_column('b')", "batch_op.drop_constraint('uq_a')\n    batch_op.create_unique_constraint('uq_a', ['a', 'b'])",
         "batch_op.add_column(sa.Column('n', sa.Integer(), nullable=True))\n    batch_op.create_foreign_key('fk_n', 'u', ['n'], ['id'])\n    batch_op.create_index('ix_n', ['n'])",
         "batch_op.drop_constraint('fk_b', type_='foreignkey')\n    batch_op.drop_column('b')", "batch_op.alter_column('a', nullable=True)\n    batch_op.alter_column('a', type_=sa.Text())", "pass",
         "batch_op.add_column(sa.Column('n', sa.Integer()))\n    batch_op.alter_column('n', nullable=False)", "batch_op.add_column(sa.Column('m', sa.Integer()))\n    batch_op.add_column(sa.Column('n', sa.Integer()), insert_before='m')",
         "batch_op.add_column(sa.Column('n', sa.Integer()))\n    batch_op.drop_column('n')", "batch_op.alter_column('id', type_=sa.BigInteger())\n    batch_op.drop_constraint('ck_b', type_='check')",
         "for name in ('a', 'c'):\n        batch_op.drop_column(name)", "op.add_column('other', sa.Column('x', sa.Integer()))\n    batch_op.drop_column('a')"]

ARGUMENTS = ["recreate='always'", "recreate='never'", "recreate='auto'", "table_kwargs={'sqlite_autoincrement': True}", "table_args=(sa.CheckConstraint('b < 7', name='ck_extra'),)", "naming_convention={'uq': 'uq_%(table_name)s_%(column_0_name)s'}",
             "partial_reordering=[('id', 'c', 'b', 'a')]", "partial_reordering=[('c', 'a')], recreate='always'", "schema='other'", "recreate=lambda op: True", "reflect_args=[sa.Column('a', sa.Text())]", "reflect_kwargs={'listeners': []}", "wrong=1",
             "table_kwargs={'comment': 'said'}, recreate='always'"]

TABLES = ["sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer()), sa.Column('b', sa.Text()))", "sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer(), primary_key=True, autoincrement=True), sqlite_autoincrement=True)",
          "sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer(), index=True, unique=True), sa.Column('Mixed', sa.Text(), comment='c'), comment='table')", "sa.Table('t', sa.MetaData(schema='s'), sa.Column('a', sa.Integer(), sa.ForeignKey('s.u.id')))",
          "sa.Table('t', sa.MetaData(naming_convention={'ck': 'ck_%(table_name)s_%(constraint_name)s', 'fk': 'fk_%(column_0_name)s'}), sa.Column('a', sa.Boolean(create_constraint=True, name='flag')), sa.Column('b', sa.Integer(), sa.ForeignKey('u.id')))",
          "sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer()), sa.Column('b', sa.Integer(), sa.ForeignKey('t.a')), sa.ForeignKeyConstraint(['a', 'b'], ['u.x', 'u.y'], ondelete='CASCADE'))",
          "sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer(), sa.Computed('b + 1')), sa.Column('b', sa.Integer(), sa.Identity()))", "sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer()), sa.UniqueConstraint('a'), sa.CheckConstraint('a > 1'), sa.PrimaryKeyConstraint('a', name='pk_t'))",
          "sa.Table('a_table_with_a_very_long_name_indeed_for_sure_it_is_so_long', sa.MetaData(), sa.Column('a', sa.Integer()))"]


def batch(step, arguments="", table=TABLE):
    return f"{table}with op.batch_alter_table('t'{', ' + arguments if arguments else ''}) as batch_op:\n    {step}"


def batches():
    steps = types.listed(STEPS) + PAIRS
    for step in steps:
        yield batch(step, table="")
        yield batch(step, "copy_from=t")
        yield batch(step, "copy_from=t, recreate='always'")
        yield batch(step, "recreate='never'", table="")
        yield batch(step, "schema='other'", table="")
    for arguments in ARGUMENTS:
        for step in ("batch_op.alter_column('a', nullable=True)", "batch_op.add_column(sa.Column('n', sa.Integer()))", "batch_op.drop_constraint('uq_a')", "batch_op.create_unique_constraint(None, ['b'])"):
            yield batch(step, "copy_from=t, " + arguments)
            yield batch(step, arguments, table="")
    for table in TABLES:
        for step in ("batch_op.add_column(sa.Column('n', sa.Integer()))", "batch_op.alter_column('a', type_=sa.BigInteger())", "batch_op.alter_column('a', new_column_name='z')", "batch_op.drop_column('a')", "batch_op.drop_column('b')",
                     "batch_op.create_index('ix_n', ['a'])"):
            yield batch(step, "copy_from=t, recreate='always'", f"t = {table}\n")
    for kind in types.listed(types.GENERIC, types.SQLITE, types.VARIANTS):
        table = f"t = sa.Table('t', sa.MetaData(), sa.Column('id', sa.Integer(), primary_key=True), sa.Column('a', {kind}))\n"
        yield batch("batch_op.alter_column('id', new_column_name='key')", "copy_from=t", table)
        yield batch("batch_op.alter_column('a', type_=sa.String(30))", "copy_from=t", table)
        yield batch(f"batch_op.alter_column('a', type_={kind})", "copy_from=t")
        yield batch(f"batch_op.add_column(sa.Column('n', {kind}))", table="")


def constrained():
    for step in types.listed(STEPS):
        if "constraint" in step or "key" in step or "index" in step:
            yield batch(step, "copy_from=t")
            yield batch(step, table="")
