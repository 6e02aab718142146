"""Pieces of migration scripts that are thin in Alembic's own tests; `generate.py` asks the real Alembic what each of them prints."""
