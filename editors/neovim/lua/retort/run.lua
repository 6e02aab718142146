-- Runs on the database: progress, cancel, confirmation. One run at a time.
local client = require("retort.client")
local M = {}

local tokens = 0
local current = nil

--- The run under way, or nil: `{title, percentage, message}`.
function M.current()
  return current
end

local function shown()
  vim.cmd("redrawstatus")
  if current and require("retort.config").options.notify then
    local text = string.format("retort: %d %% %s", current.percentage, current.message ~= "" and current.message or current.title)
    vim.api.nvim_echo({ { vim.fn.strcharpart(text:gsub("%s+", " "), 0, math.max(vim.o.columns - 20, 20)) } }, false, {})
  end
end

--- Takes a `$/progress` notification, if it is about the run under way.
function M.progress(params)
  if not (current and params.token == current.token) then
    return
  end
  local value = params.value
  current.title = value.title or current.title
  current.percentage = value.percentage or current.percentage
  current.message = client.known(value.message) or ""
  shown()
end

-- Short enough for one line: Neovim stops at a message of several.
local function counted(revisions)
  return #revisions == 1 and revisions[1] or #revisions .. " revisions"
end

local function sentence(outcome)
  local parts = {}
  if #outcome.applied > 0 then
    table.insert(parts, (outcome.direction == "downgrade" and "undone: " or "applied: ") .. counted(outcome.applied))
  else
    table.insert(parts, "nothing was applied")
  end
  if #outcome.rolledBack > 0 then
    table.insert(parts, "rolled back: " .. counted(outcome.rolledBack))
  end
  local heads = client.known(outcome.heads)
  if heads then
    table.insert(parts, "the database is at " .. (#heads > 0 and table.concat(heads, ", ") or "base"))
  end
  return table.concat(parts, "; ")
end

local function finish()
  local done = current and current.done
  current = nil
  vim.cmd("redrawstatus")
  if done then
    done()
  end
end

--- A run ended, says `migration/didChangeDatabase`. Neovim drops the response of a request that it cancelled, so a cancelled run ends here.
function M.ended(client_id, params)
  if current and current.client_id == client_id and params.outcome == "cancelled" then
    client.say(client.known(params.message) or "the run was cancelled; " .. sentence(params), vim.log.levels.WARN)
    finish()
  end
end

local function hazards(plan)
  local lines = {}
  for index, hazard in ipairs(plan.hazards) do
    if index > 8 then
      table.insert(lines, string.format("  and %d more", #plan.hazards - 8))
      break
    end
    table.insert(lines, "  " .. hazard.revision .. ": " .. hazard.message)
  end
  return table.concat(lines, "\n")
end

local function agreed(plan)
  local question = string.format("Retort: data would be lost in %s\n%s\nRun it all the same?",
    client.known(plan.database) or "the database", hazards(plan))
  return vim.fn.confirm(question, "&Run it\n&Cancel", 2) == 1
end

-- A request `migration/...`, or a command `retort...` of the server: both take the same params and fail alike.
local function send(running, name, params, token, handler)
  if name:match("^retort%.") then
    local command = { command = name, arguments = { params }, workDoneToken = token }
    return client.request(running, "workspace/executeCommand", command, handler)
  end
  return client.request(running, name, vim.tbl_extend("force", params, { workDoneToken = token }), handler)
end

--- Starts `migration/upgrade` or its like; `done()` when the run has ended, however.
function M.start(name, params, done)
  local running = client.required()
  if not running then
    return
  end
  if current then
    client.say("a run is under way: " .. current.title .. ". :RetortCancel ends it.", vim.log.levels.WARN)
    return
  end
  tokens = tokens + 1
  local token = "retort-run-" .. tokens
  current = { token = token, title = name:match("[^/.]+$"), percentage = 0, message = "", client_id = running.id, done = done }
  current.request = send(running, name, params, token, function(err, result)
    if not (current and current.token == token) then
      return
    end
    local data = err and type(err.data) == "table" and err.data or {}
    if data.kind == "confirmationRequired" then
      current = nil
      if agreed(data.plan) then
        M.start(name, vim.tbl_extend("force", params, { confirm = data.plan.hash }), done)
      else
        client.say("nothing was run.")
        if done then
          done()
        end
      end
      return
    end
    if err then
      client.complain(err)
    else
      client.say(sentence(result) .. string.format(" (%d ms)", result.durationMs))
    end
    finish()
  end)
end

--- Cancels the run under way.
function M.cancel()
  if not (current and current.request) then
    client.say("no run is under way.")
    return
  end
  current.message = "cancelling"
  shown()
  local running = vim.lsp.get_client_by_id(current.client_id)
  if running then
    client.cancel(running, current.request)
  end
end

return M
