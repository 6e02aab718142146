-- The running clients, over the API of Neovim 0.7 to 0.11.
local M = {}

local modern = vim.fn.has("nvim-0.11") == 1

--- All clients of Retort, in the order they were started.
function M.all()
  local list = vim.lsp.get_clients and vim.lsp.get_clients({ name = "retort" }) or vim.lsp.get_active_clients()
  return vim.tbl_filter(function(client)
    return client.name == "retort"
  end, list)
end

--- The client of a buffer, or else the first one; nil if none runs.
function M.of(buffer)
  local all = M.all()
  for _, client in ipairs(all) do
    if vim.lsp.buf_is_attached(buffer or 0, client.id) then
      return client
    end
  end
  local shown = vim.b[buffer or 0].retort_client
  for _, client in ipairs(all) do
    if client.id == shown then
      return client
    end
  end
  return all[1]
end

-- Milliseconds that a command waits for a server that is being started.
local START_LIMIT = 3000

--- As `of`, after waiting for a server that is being started; says what to do where none runs.
function M.required()
  local buffer = vim.api.nvim_get_current_buf()
  local client = M.of(buffer)
  if not client and require("retort.config").root(vim.api.nvim_buf_get_name(buffer)) then
    vim.wait(START_LIMIT, function()
      client = M.of(buffer)
      return client ~= nil
    end, 50)
  end
  if not client then
    vim.notify("Retort is not running: open a revision or alembic.ini of a workspace. :checkhealth retort tells more.", vim.log.levels.WARN)
  end
  return client
end

--- Sends a request; `done(err, result)` on the main loop. Returns the request's id, for `cancel`.
function M.request(client, method, params, done)
  local function handler(err, result)
    done(err, result)
  end
  local sent, id
  if modern then
    sent, id = client:request(method, params, handler, 0)
  else
    sent, id = client.request(method, params, handler, 0)
  end
  return sent and id or nil
end

function M.cancel(client, id)
  if modern then
    client:cancel_request(id)
  else
    client.cancel_request(id)
  end
end

--- nil for what JSON's null became.
function M.known(value)
  if value == vim.NIL then
    return nil
  end
  return value
end

--- A message to the person.
function M.say(text, level)
  vim.notify("Retort: " .. text, level or vim.log.levels.INFO)
end

--- Tells of an error response, with what its data has to say.
function M.complain(err)
  local data = type(err.data) == "table" and err.data or {}
  local lines = { err.message }
  for _, key in ipairs({ "statement", "detail", "hint" }) do
    if M.known(data[key]) then
      table.insert(lines, data[key])
    end
  end
  M.say(table.concat(lines, "\n"), vim.log.levels.ERROR)
end

return M
