"""Adds things."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
revision = 'aaaa1111'
down_revision = None

def upgrade():
    op.add_column('t', sa.Column('c', sa.Boolean(), nullable=True))
    op.alter_column('t', 'c', existing_type=sa.Boolean(), type_=sa.Integer(), nullable=False, server_default=sa.text('0'), new_column_name='d', postgresql_using='c::int')
    op.rename_table('t', 'u'); op.create_foreign_key(None, 'u', 'v', ['a'], ['b'], deferrable=True, initially='DEFERRED')
    op.drop_constraint('x', 'u', type_='foreignkey'); op.create_exclude_constraint('e', 'u', ('a', '='), ('b', '&&'), where='c', using='gist')
    with op.batch_alter_table('u', recreate='always', table_args=(sa.CheckConstraint('a'),)) as b:
        b.add_column(sa.Column('q', sa.JSON())); b.drop_column('z'); b.alter_column('a', nullable=True); b.create_unique_constraint('uq', ['a'])
    with op.get_context().autocommit_block(): op.execute("ALTER TYPE k ADD VALUE 'v'")
def downgrade():
    op.execute(sa.text('update u set a = :a').bindparams(a=1)); op.drop_table_comment('u'); op.create_table_comment('u', "it's")
