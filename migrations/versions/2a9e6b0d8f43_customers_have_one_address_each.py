"""customers have one address each

Revision ID: 2a9e6b0d8f43
Revises: 83c4f1d7e602
Create Date: 2026-09-21 11:25:39.870006

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = '2a9e6b0d8f43'
down_revision: Union[str, Sequence[str], None] = '83c4f1d7e602'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None

before = sa.Table(
    "customers",
    sa.MetaData(),
    sa.Column("id", sa.Integer(), nullable=False),
    sa.Column("name", sa.String(length=80), nullable=False),
    sa.Column("email", sa.String(length=120), nullable=True),
    sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
    sa.Column("country", sa.String(length=2), nullable=True),
    sa.PrimaryKeyConstraint("id", name="pk_customers"),
)
after = sa.Table(
    "customers",
    sa.MetaData(),
    sa.Column("id", sa.Integer(), nullable=False),
    sa.Column("name", sa.String(length=80), nullable=False),
    sa.Column("email", sa.String(length=254), nullable=False),
    sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
    sa.Column("country", sa.String(length=2), nullable=True),
    sa.PrimaryKeyConstraint("id", name="pk_customers"),
    sa.UniqueConstraint("email", name="uq_customers_email"),
)


def upgrade() -> None:
    op.execute("UPDATE customers SET email = 'customer-' || id || '@example.com' WHERE email IS NULL")
    with op.batch_alter_table("customers", copy_from=before) as batch_op:
        batch_op.alter_column("email", existing_type=sa.String(length=120), type_=sa.String(length=254), nullable=False)
        batch_op.create_unique_constraint("uq_customers_email", ["email"])


def downgrade() -> None:
    with op.batch_alter_table("customers", copy_from=after) as batch_op:
        batch_op.drop_constraint("uq_customers_email", type_="unique")
        batch_op.alter_column("email", existing_type=sa.String(length=254), type_=sa.String(length=120), nullable=True)
