-- What is known of each workspace: revisions, heads, where the database stands. Filled on attach and on the server's notifications.
local client = require("retort.client")
local M = {}

local states = {}
local listeners = {}

local function state(id)
  states[id] = states[id] or { revisions = {}, asked = false }
  return states[id]
end

M.of = state

--- Calls `listener(client)` whenever something of a workspace changed.
function M.listen(listener)
  table.insert(listeners, listener)
end

local function changed(running)
  for _, listener in ipairs(listeners) do
    listener(running)
  end
  vim.cmd("redrawstatus")
end

M.changed = changed

--- Whether the server may be asked to look into the database by itself; setting `appliedState`.
local function may_ask(running, known)
  local when = (require("retort.config").options.settings or {}).appliedState or "onRequest"
  if when == "never" then
    return false
  end
  return when == "always" or known.asked or known.dialect == "sqlite"
end

local function read_database(running, done)
  local known = state(running.id)
  client.request(running, "migration/current", vim.empty_dict(), function(err, result)
    known.database_error = err and err.message or nil
    known.current = not err and result or nil
    done()
  end)
end

--- Reads the workspace anew; with `ask`, its database too, whatever it is. `done()` afterwards, if given.
function M.refresh(running, ask, done)
  local known = state(running.id)
  known.asked = known.asked or ask or false
  local function finish()
    changed(running)
    if done then
      done()
    end
  end
  client.request(running, "migration/workspace", vim.empty_dict(), function(err, workspace)
    if err then
      known.error = err.message
      return finish()
    end
    known.error = nil
    known.dialect = client.known(workspace.dialect)
    known.url = client.known(workspace.databaseURL)
    known.labels = workspace.branchLabels
    known.problems = workspace.problems
    client.request(running, "migration/revisions", vim.empty_dict(), function(failure, result)
      known.revisions = failure and {} or result.revisions
      if may_ask(running, known) then
        read_database(running, finish)
      else
        known.current = nil
        finish()
      end
    end)
  end)
end

--- The revision of a file, or nil.
function M.revision_of(running, uri)
  for _, revision in ipairs(state(running.id).revisions) do
    if revision.uri == uri then
      return revision
    end
  end
end

--- The database's name for people: its file, or its name on the server.
function M.database_name(known)
  local url = known.current and known.current.database or known.url
  return url and (url:gsub("%?.*$", ""):match("([^/]+)$")) or nil
end

return M
