-- User commands, and the server's own commands as lenses and code actions name them.
local client = require("retort.client")
local state = require("retort.state")
local M = {}

local function revision_here(running)
  local revision = state.revision_of(running, vim.uri_from_bufnr(0))
  return revision and revision.revision
end

--- Opens the preview of a revision (absent: this buffer's), of `pending`, or of a way `a:b`.
function M.preview(what, direction)
  local running = client.required()
  if not running then
    return
  end
  if what == "pending" then
    require("retort.preview").open({ target = "heads", direction = "upgrade", from = "current" })
    return
  end
  what = what or revision_here(running)
  if not what then
    client.say("this buffer is no revision: name one, :RetortPreview REVISION", vim.log.levels.WARN)
  elseif what:find(":", 1, true) then
    require("retort.preview").open({ target = what, direction = direction })
  else
    require("retort.preview").open({ revision = what, direction = direction })
  end
end

--- Downgrades so far that the revision is no longer applied; the server knows how far that is.
function M.downgrade_before(revision)
  require("retort.run").start("retort.downgradeBefore", { revision = revision })
end

local function shown(method, params, report)
  local running = client.required()
  if not running then
    return
  end
  client.request(running, method, params, function(err, result)
    if err then
      client.complain(err)
    else
      report(result, running)
    end
  end)
end

local function edit_created(result)
  vim.cmd("edit " .. vim.fn.fnameescape(vim.uri_to_fname(result.uri)))
  for _, line in ipairs(result.output) do
    client.say(line)
  end
end

local function some(text)
  return text ~= "" and text or nil
end

local commands = {
  Preview = { nargs = "?", revisions = true, run = function(argument) M.preview(some(argument), "upgrade") end },
  PreviewDowngrade = { nargs = "?", revisions = true, run = function(argument) M.preview(some(argument), "downgrade") end },
  PreviewPending = { nargs = 0, run = function() M.preview("pending") end },
  Upgrade = { nargs = "?", revisions = true, run = function(argument)
    require("retort.run").start("migration/upgrade", { target = some(argument) or "heads" })
  end },
  Downgrade = { nargs = 1, revisions = true, run = function(argument)
    require("retort.run").start("migration/downgrade", { target = argument })
  end },
  Stamp = { nargs = "+", revisions = true, run = function(argument)
    require("retort.run").start("migration/stamp", { targets = vim.split(argument, "%s+") })
  end },
  Cancel = { nargs = 0, run = function() require("retort.run").cancel() end },
  Graph = { nargs = 0, run = function() require("retort.graph").open() end },
  Current = { nargs = 0, run = function()
    local running = client.required()
    if running then
      state.refresh(running, true, function()
        client.say(require("retort.status").text())
      end)
    end
  end },
  Revision = { nargs = "*", run = function(argument) shown("migration/revision", { message = some(argument) }, edit_created) end },
  RevisionSQL = { nargs = "*", run = function(argument)
    shown("migration/revision", { message = some(argument), format = "sql" }, edit_created)
  end },
  Merge = { nargs = "*", run = function(argument) shown("migration/merge", { message = some(argument) }, edit_created) end },
  Check = { nargs = 0, run = function()
    shown("migration/check", vim.empty_dict(), function(result)
      client.say(result.upToDate and "the database is at all heads." or "pending: " .. table.concat(result.pending, ", "))
    end)
  end },
}

--- Revision ids, labels and Alembic's words that begin with `lead`.
function M.complete(lead)
  local running = client.of(vim.api.nvim_get_current_buf())
  local known = running and state.of(running.id) or {}
  local found = { "head", "heads", "base", "current", "+1", "-1" }
  vim.list_extend(found, known.labels or {})
  for index = #(known.revisions or {}), 1, -1 do
    table.insert(found, known.revisions[index].revision)
  end
  return vim.tbl_filter(function(word)
    return word:sub(1, #lead) == lead
  end, found)
end

local server_commands = {
  ["retort.previewUpgrade"] = function(argument)
    require("retort.preview").open({ revision = argument.revision, direction = "upgrade", dialect = argument.dialect })
  end,
  ["retort.previewDowngrade"] = function(argument)
    require("retort.preview").open({ revision = argument.revision, direction = "downgrade", dialect = argument.dialect })
  end,
  ["retort.previewPending"] = function()
    M.preview("pending")
  end,
  ["retort.upgradeTo"] = function(argument)
    require("retort.run").start("migration/upgrade", { target = argument.revision })
  end,
  ["retort.downgradeBefore"] = function(argument)
    M.downgrade_before(argument.revision)
  end,
  ["retort.revision"] = function(argument)
    vim.ui.input({ prompt = "What does the revision do? " }, function(message)
      if message then
        shown("migration/revision", vim.tbl_extend("force", argument, { message = some(message) }), edit_created)
      end
    end)
  end,
  ["retort.merge"] = function(argument)
    shown("migration/merge", argument, edit_created)
  end,
  ["retort.restoreRevision"] = function(argument)
    shown("migration/restoreRevision", argument, edit_created)
  end,
}

--- Defines `:Retort...` and takes over the server's commands that have a better face here.
function M.define()
  for name, command in pairs(commands) do
    vim.api.nvim_create_user_command("Retort" .. name, function(call)
      command.run(call.args)
    end, {
      nargs = command.nargs,
      complete = command.revisions and M.complete or nil,
      desc = "Retort: " .. name,
    })
  end
  for name, run in pairs(server_commands) do
    vim.lsp.commands[name] = function(command)
      run(command.arguments and command.arguments[1] or {})
    end
  end
end

return M
