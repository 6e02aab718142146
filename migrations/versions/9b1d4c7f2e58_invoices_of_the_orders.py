"""invoices of the orders

Revision ID: 9b1d4c7f2e58
Revises:
Create Date: 2026-09-15 16:03:51.330907

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = '9b1d4c7f2e58'
down_revision: Union[str, Sequence[str], None] = None
branch_labels: Union[str, Sequence[str], None] = ('billing',)
depends_on: Union[str, Sequence[str], None] = '5d2b8e9c4a10'


def upgrade() -> None:
    op.create_table(
        "invoices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("state", sa.String(length=10), server_default="open", nullable=False),
        sa.CheckConstraint("state IN ('open', 'paid', 'void')", name="ck_invoices_state"),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name="fk_invoices_order"),
        sa.PrimaryKeyConstraint("id", name="pk_invoices"),
        sa.UniqueConstraint("number", name="uq_invoices_number"),
    )


def downgrade() -> None:
    op.drop_table("invoices")
