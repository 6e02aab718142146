"""countries, filled in

Revision ID: 83c4f1d7e602
Revises: 5d2b8e9c4a10
Create Date: 2026-09-10 08:00:17.004518

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = '83c4f1d7e602'
down_revision: Union[str, Sequence[str], None] = '5d2b8e9c4a10'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None

COUNTRIES = [("AT", "Austria"), ("DE", "Germany"), ("FR", "France"), ("NL", "Netherlands")]


def upgrade() -> None:
    countries = op.create_table(
        "countries",
        sa.Column("code", sa.String(length=2), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("in_eu", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("code", name="pk_countries"),
    )
    op.bulk_insert(countries, [{"code": code, "name": name} for code, name in COUNTRIES])
    op.execute(countries.update().where(countries.c.in_eu.is_(None)).values(in_eu=True))
    op.add_column("customers", sa.Column("country", sa.String(length=2), nullable=True))
    op.execute("UPDATE customers SET country = 'DE' WHERE country IS NULL")


def downgrade() -> None:
    op.drop_column("customers", "country")
    op.drop_table("countries")
