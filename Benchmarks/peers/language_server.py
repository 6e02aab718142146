"""What a language server on pygls and Alembic does at best: it loads the script directory once, keeps it, and renders one revision from its buffer on request."""
import io
import types

from alembic.config import Config
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from lsprotocol.types import INITIALIZED
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path

server = LanguageServer("pygls-alembic", "1")
scripts = {}


@server.feature(INITIALIZED)
def load(_params):
    directory = ScriptDirectory.from_config(Config("alembic.ini"))
    directory.get_heads()
    scripts["directory"] = directory


@server.feature("migration/preview")
def preview(params):
    script = scripts["directory"].get_revision(params.revision)
    uri = from_fs_path(script.path)
    if uri in server.workspace.text_documents:
        module = types.ModuleType("revision")
        exec(compile(server.workspace.get_text_document(uri).source, script.path, "exec"), module.__dict__)
    else:
        module = script.module
    written = io.StringIO()
    context = MigrationContext.configure(
        dialect_name=params.dialect, opts={"as_sql": True, "output_buffer": written, "literal_binds": True, "dialect_opts": {"paramstyle": "named"}})
    with Operations.context(context):
        module.upgrade()
    return {"sql": written.getvalue()}


server.start_io()
