"""index orders by date

Revision ID: c60e3a8b15d9
Revises: 2a9e6b0d8f43
Create Date: 2026-10-02 07:55:20.611482

"""
from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = 'c60e3a8b15d9'
down_revision: Union[str, Sequence[str], None] = '2a9e6b0d8f43'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    if op.get_context().dialect.name == "postgresql":
        with op.get_context().autocommit_block():
            op.create_index("ix_orders_placed_on", "orders", ["placed_on"], postgresql_concurrently=True)
    else:
        op.create_index("ix_orders_placed_on", "orders", ["placed_on"])


def downgrade() -> None:
    op.drop_index("ix_orders_placed_on", table_name="orders")
