"""Errors of the database, caught by scripts, with savepoints around them."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy import exc

revision = "errors"
down_revision = None


def upgrade():
    bind = op.get_bind()
    op.create_table("one", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(5), nullable=False, unique=True))
    op.create_table("shown", sa.Column("id", sa.Integer, primary_key=True), sa.Column("line", sa.Text))

    def show(*values):
        for value in values:
            bind.execute(sa.text("INSERT INTO shown (line) VALUES (:line)"), {"line": repr(value)})

    bind.execute(sa.text("INSERT INTO one (id, name) VALUES (1, 'a')"))
    for sql in ("INSERT INTO one (id, name) VALUES (1, 'b')", "INSERT INTO one (id, name) VALUES (2, 'a')", "INSERT INTO one (id) VALUES (3)", "SELECT * FROM nowhere",
                "SELECT nothing FROM one", "SELEC 1"):
        try:
            with bind.begin_nested():
                bind.execute(sa.text("INSERT INTO one (id, name) VALUES (50, 'x')"))
                bind.execute(sa.text(sql))
        except exc.IntegrityError as error:
            show("IntegrityError", isinstance(error, exc.DBAPIError), isinstance(error, exc.SQLAlchemyError))
        except (exc.ProgrammingError, exc.OperationalError):
            show("ProgrammingError or OperationalError")
    nested = bind.begin_nested()
    bind.execute(sa.text("INSERT INTO one (id, name) VALUES (7, 'kept')"))
    nested.commit()
    nested = bind.begin_nested()
    bind.execute(sa.text("INSERT INTO one (id, name) VALUES (8, 'gone')"))
    nested.rollback()
    show(bind.execute(sa.text("SELECT id, name FROM one ORDER BY id")).fetchall())
    try:
        sa.inspect(bind).get_columns("nowhere")
    except exc.NoSuchTableError as error:
        show(type(error).__name__, str(error))
    try:
        sa.Table("nowhere", sa.MetaData(), autoload_with=bind)
    except exc.NoSuchTableError as error:
        show(str(error))
    try:
        bind.execute("SELECT 1")
    except exc.ObjectNotExecutableError as error:
        show(str(error))
    try:
        with bind.begin_nested():
            op.drop_column("one", "nothing")
    except exc.SQLAlchemyError as error:
        show(isinstance(error, exc.DBAPIError))
    try:
        with bind.begin_nested():
            raise ValueError("mine")
    except ValueError as error:
        show(str(error))


def downgrade():
    op.drop_table("one")
    op.drop_table("shown")
