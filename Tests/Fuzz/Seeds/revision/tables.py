"""Adds things."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
revision = 'aaaa1111'
down_revision = None

def upgrade():
    op.create_table(
        'account', sa.Column('id', sa.Integer(), sa.Identity(start=5), primary_key=True), sa.Column('name', sa.String(50), nullable=False, server_default='x', comment='c'),
        sa.Column('kind', sa.Enum('a', 'b', name='kind')), sa.Column('tags', postgresql.ARRAY(sa.Text())), sa.Column('at', sa.DateTime(timezone=True), server_default=sa.func.now()),
        sa.Column('total', sa.Numeric(10, 2), sa.Computed('a + b')), sa.ForeignKeyConstraint(['org'], ['org.id'], name=op.f('fk'), ondelete='CASCADE'),
        sa.UniqueConstraint('name'), sa.CheckConstraint("total > 0", name='ck'), schema='s', comment='t', if_not_exists=True)
    op.create_index('ix', 'account', ['name', sa.text('lower(kind)')], unique=True, postgresql_where=sa.text('id > 5'), postgresql_using='gin')
def downgrade():
    op.drop_index('ix', table_name='account', if_exists=True)
    op.drop_table('account', schema='s')
    sa.Enum(name='kind').drop(op.get_bind(), checkfirst=False)
