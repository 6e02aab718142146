"""Makes the workspace that every editor's test opens: two heads, and a syntax error in one of them.

usage: workspace.py FOLDER
"""
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CUSTOMERS, ORDERS, INVOICES = "1a0000000001", "2b0000000002", "3c0000000003"

FILES = {
    f"{CUSTOMERS}_customers.py": f'''"""customers

Revision ID: {CUSTOMERS}
Revises:
Create Date: 2026-11-01 10:00:00
"""
from alembic import op
import sqlalchemy as sa

revision = "{CUSTOMERS}"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("customers", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("name", sa.String(80), nullable=False))


def downgrade():
    op.drop_table("customers")
''',
    f"{ORDERS}_orders.py": f'''"""orders

Revision ID: {ORDERS}
Revises: {CUSTOMERS}
Create Date: 2026-11-02 10:00:00
"""
from alembic import op
import sqlalchemy as sa

revision = "{ORDERS}"
down_revision = "{CUSTOMERS}"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("orders", sa.Column("id", sa.Integer(), primary_key=True)


def downgrade():
    op.drop_table("orders")
''',
    f"{INVOICES}_invoices.sql": f'''-- revision: {INVOICES}
-- down_revision: {CUSTOMERS}
-- create_date: 2026-11-03 10:00:00
--
-- invoices, and a count that takes very long

-- migrate:up
CREATE TABLE invoices (id INTEGER PRIMARY KEY);
CREATE TABLE statistics AS
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000000000)
SELECT count(*) AS total FROM n;
-- migrate:down
DROP TABLE statistics;
DROP TABLE invoices;
''',
}


def make(folder):
    folder = Path(folder)
    (folder / "versions").mkdir(parents=True)
    (folder / "alembic.ini").write_text("[alembic]\nscript_location = %(here)s\npath_separator = os\nsqlalchemy.url = sqlite:///%(here)s/shop.db\n")
    env = (ROOT / "migrations/env.py").read_text()
    (folder / "env.py").write_text(env.replace("if config.config_file_name is not None:\n    fileConfig(config.config_file_name)\n", ""))
    shutil.copy(ROOT / "migrations/script.py.mako", folder)
    for name, text in FILES.items():
        (folder / "versions" / name).write_text(text)
    return folder


if __name__ == "__main__":
    print(make(sys.argv[1]))
