-- The text for a status line.
local client = require("retort.client")
local state = require("retort.state")
local M = {}

local function standing(known)
  local name = state.database_name(known)
  if known.error then
    return "retort: " .. known.error:match("[^\n]*")
  elseif known.database_error then
    return (name or "database") .. ": not reached"
  elseif not known.current then
    return name and (name .. ": not read") or ""
  end
  local heads, pending = known.current.heads, #known.current.pending
  local at = #heads > 0 and table.concat(heads, ", ") or "base"
  if #known.current.unknown > 0 then
    return string.format("%s: %s - unknown here: %s", name, at, table.concat(known.current.unknown, ", "))
  end
  return string.format("%s: %s - %s", name, at, pending > 0 and pending .. " pending" or "up to date")
end

--- `shop.db: a1b2c3d4e5f6 - 3 pending`; the progress of a run while there is one; "" where no server runs.
function M.text()
  local running = client.of(vim.api.nvim_get_current_buf())
  if not running then
    return ""
  end
  local known = state.of(running.id)
  local run = require("retort.run").current()
  if run then
    return string.format("%s: %s %d%%", state.database_name(known) or "retort", run.title:match("^%S+"), run.percentage)
  end
  return standing(known)
end

return M
