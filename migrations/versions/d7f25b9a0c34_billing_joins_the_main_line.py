"""billing joins the main line

Revision ID: d7f25b9a0c34
Revises: c60e3a8b15d9, 9b1d4c7f2e58
Create Date: 2026-10-05 10:30:00.000714

"""
from typing import Sequence, Union

# revision identifiers, used by Alembic.
revision: str = 'd7f25b9a0c34'
down_revision: Union[str, Sequence[str], None] = ('c60e3a8b15d9', '9b1d4c7f2e58')
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
