"""A day with Retort in an editor, with the capabilities of real ones (pytest-lsp's client profiles)."""
import asyncio

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import LanguageClient

from editor import CONFIG, PROFILES, Editor, plain
from revisions import LONG, py, sql


@pytest_lsp.fixture(params=PROFILES, config=CONFIG)
async def client(request, lsp_client: LanguageClient, write_workspace):
    lsp_client.editor = Editor(lsp_client, request.param, write_workspace({
        "a.py": py("aaaa00000001", None, 'op.create_table("customers", sa.Column("id", sa.Integer()))', 'op.drop_table("customers")', message="customers"),
        "b.py": py("bbbb00000002", "aaaa00000001", 'op.add_column("customers", sa.Column("name", sa.Text()))', 'op.drop_column("customers", "name")', message="names"),
        "c.py": py("cccc00000003", "aaaa00000001", 'op.add_column("customers", sa.Column("email", sa.Text())', "pass", message="emails"),
        "d.sql": sql("dddd00000004", "cccc00000003", LONG["sqlite"], "DROP TABLE counted;", message="counted"),
    }))
    await lsp_client.editor.start()
    yield
    await lsp_client.shutdown_session()


@pytest.mark.asyncio
async def test_a_day(client: LanguageClient):
    editor = client.editor
    document = types.TextDocumentIdentifier

    # A syntax error and two heads are seen, and mended.
    b, c, d = editor.open("versions/b.py"), editor.open("versions/c.py"), editor.open("versions/d.sql")
    await editor.wait_for_codes(c, {"syntax-error"})
    await editor.wait_for_codes(b, {"several-heads"})
    editor.write(c, editor.texts[c].replace("sa.Text())\n", "sa.Text()))\n"))
    await editor.wait_for_codes(c, set())
    actions = await editor.actions(b, editor.position(b, "bbbb00000002"))
    if editor.capabilities.text_document.code_action.code_action_literal_support:
        assert "Merge the heads" in actions
        heads = await editor.actions(d, editor.position(d, "dddd00000004"))
        fix = heads["Put cccc00000003 (emails) after the head bbbb00000002 (names)"]
        editor.apply(fix.edit)
    else:
        editor.write(c, editor.texts[c].replace("down_revision = 'aaaa00000001'", "down_revision = 'bbbb00000002'"))
    await editor.wait_for_codes(b, set())
    for uri in (b, c, d):
        editor.save(uri)

    # The SQL of a revision follows the buffer.
    hover = await client.text_document_hover_async(types.HoverParams(document(c), editor.position(c, "op.add_column", 5)))
    assert "ALTER TABLE customers ADD COLUMN email TEXT;" in hover.contents.value
    preview = await editor.request("migration/previewDocument", {"revision": "cccc00000003"})
    assert "ADD COLUMN email TEXT;" in preview["text"]
    editor.write(c, editor.texts[c].replace("sa.Text()", "sa.String(80)"))
    editor.save(c)
    content = await client.workspace_text_document_content_async(types.TextDocumentContentParams(preview["uri"]))
    assert "ADD COLUMN email VARCHAR(80);" in content.text
    entry = preview["map"][0]
    definition = await client.text_document_definition_async(types.DefinitionParams(
        document(preview["uri"]), types.Position(entry["range"]["start"]["line"], 3)))
    assert definition[0].uri == c and definition[0].range.start.line == entry["sourceRange"]["start"]["line"]

    # Upgrade to c with progress; lenses and hints tell of it.
    lenses = {lens.command.title: lens.command for lens in await client.text_document_code_lens_async(types.CodeLensParams(document(c)))}
    assert set(lenses) == {"Preview SQL", "Upgrade to here"}
    upgrade = lenses["Upgrade to here"]
    result = await editor.command(upgrade.command, upgrade.arguments[0], work_done_token="up")
    assert plain(result)["applied"] == ["aaaa00000001", "bbbb00000002", "cccc00000003"]
    reports = client.progress_reports["up"]
    assert reports[0].kind == "begin" and reports[-1].kind == "end"
    lenses = {lens.command.title: lens.command for lens in await client.text_document_code_lens_async(types.CodeLensParams(document(c)))}
    assert set(lenses) == {"Preview SQL", "Downgrade to before here"}
    everything = types.Range(types.Position(0, 0), types.Position(99, 0))
    hints = await client.text_document_inlay_hint_async(types.InlayHintParams(document(c), everything))
    assert "current" in [hint.label for hint in hints]

    # The next one runs for minutes; a cancel ends it and changes nothing.
    run = asyncio.ensure_future(editor.command("retort.upgrade", {}, work_done_token="long"))
    while not any("WITH RECURSIVE" in (getattr(report, "message", None) or "") for report in client.progress_reports.get("long", [])):
        await asyncio.sleep(0.02)
    client.window_work_done_progress_cancel(types.WorkDoneProgressCancelParams("long"))
    with pytest.raises(Exception, match="cancelled"):
        await run
    assert (await editor.request("migration/current", {}))["heads"] == ["cccc00000003"]

    # A downgrade that loses data is confirmed, by the person or by the plan's hash.
    downgrade = lenses["Downgrade to before here"]
    editor.write(c, editor.texts[c].replace("    pass\n", '    op.drop_column("customers", "email")\n'))
    editor.save(c)
    if editor.capabilities.window and editor.capabilities.window.show_message:
        with pytest.raises(Exception, match="not confirmed"):
            await editor.command(downgrade.command, downgrade.arguments[0])
        assert len(client.questions) == 1 and "email" in client.questions[0]
        client.answer = "Run it"
        result = await editor.command(downgrade.command, downgrade.arguments[0])
    else:
        with pytest.raises(Exception) as refused:
            await editor.command(downgrade.command, downgrade.arguments[0])
        plan = plain(refused.value.data)["plan"]
        result = await editor.command(downgrade.command, plain(downgrade.arguments[0]) | {"confirm": plan["hash"]})
    assert plain(result)["heads"] == ["bbbb00000002"]
    assert "migration/didChangeDatabase" in client.asked


@pytest.mark.asyncio
async def test_what_the_profile_declares_is_used(client: LanguageClient):
    """Dynamic registration, configuration and refreshes go to those that have them, and to no others."""
    editor = client.editor
    editor.save(editor.open("versions/b.py"))
    await editor.request("migration/workspace", {})
    await asyncio.sleep(0.6)
    workspace = editor.capabilities.workspace
    watches = workspace.did_change_watched_files and workspace.did_change_watched_files.dynamic_registration
    assert ("client/registerCapability" in client.asked) == bool(watches)
    for method, capability in (("workspace/codeLens/refresh", workspace.code_lens), ("workspace/inlayHint/refresh", workspace.inlay_hint)):
        assert (method in client.asked) == bool(capability and capability.refresh_support), method
