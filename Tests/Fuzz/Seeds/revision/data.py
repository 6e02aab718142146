"""Adds things."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
revision = 'aaaa1111'
down_revision = None

def upgrade():
    t = sa.table('t', sa.column('a', sa.Integer), sa.column('b', sa.String))
    op.bulk_insert(t, [{'a': 1, 'b': 'x'}, {'a': 2, 'b': None}], multiinsert=False)
    op.execute(t.update().where(t.c.a.in_([1, 2]) & ~(t.c.b == op.inline_literal('y')) | t.c.b.like('%z%')).values(b=sa.case((t.c.a > 1, 'q'), else_=sa.func.lower(t.c.b))))
    s = sa.select(t.c.a, sa.func.count().label('n')).join_from(t, sa.table('v', sa.column('a')), sa.true()).where(sa.exists().where(t.c.a == 5)).group_by(t.c.a).having(sa.literal(1) < 2).order_by(t.c.a.desc()).limit(3)
    op.execute(t.insert().from_select(['a', 'b'], s.cte('w').select()))
    op.execute(t.delete().where(sa.and_(t.c.a.between(1, 2), sa.cast(t.c.b, sa.Date).is_(None))))
    c = op.get_bind()
    for row in c.execute(sa.text('select 1')).fetchall(): c.execute(t.insert().values(a=row[0], b=f'{row.x}'))
    if c.dialect.name == 'postgresql': op.execute(postgresql.insert(t).values(a=1).on_conflict_do_update(index_elements=['a'], set_={'b': 'c'}).returning(t.c.a))
def downgrade():
    raise NotImplementedError('no way back')
