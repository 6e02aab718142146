-- :checkhealth retort
local M = {}

local health = vim.health or require("health")
local start, ok = health.start or health.report_start, health.ok or health.report_ok
local warn, complain = health.warn or health.report_warn, health.error or health.report_error

local function program()
  local command = require("retort.config").options.cmd
  if vim.fn.executable(command[1]) == 0 then
    complain(command[1] .. " can't be run", { "Put retort on your PATH, or name it: require('retort').setup({ cmd = { '/path/to/retort', 'serve', '--stdio' } })" })
    return
  end
  local version = vim.fn.system({ command[1], "--version" })
  if vim.v.shell_error == 0 then
    ok(command[1] .. " " .. vim.trim(version))
  else
    complain(command[1] .. " --version failed: " .. vim.trim(version))
  end
end

local function clients()
  local all = require("retort.client").all()
  if #all == 0 then
    warn("no server runs", { "Open a revision or alembic.ini of a workspace.", "Neovim 0.11: vim.lsp.enable('retort'); earlier: require('retort').setup()" })
  end
  for _, client in ipairs(all) do
    ok("a server runs on " .. tostring(client.config.root_dir or client.root_dir))
    local known = require("retort.state").of(client.id)
    if known.error then
      complain(known.error)
    elseif known.revisions then
      local problems = #(known.problems or {})
      ok(string.format("%d %s, %d %s", #known.revisions, #known.revisions == 1 and "revision" or "revisions", problems, problems == 1 and "problem" or "problems"))
    end
    if known.database_error then
      warn("the database: " .. known.database_error, { "Give it: alembic.ini's sqlalchemy.url, RETORT_DATABASE_URL, or the setting databaseURL." })
    elseif known.current then
      ok("the database: " .. known.current.database)
    end
  end
end

function M.check()
  start("Retort")
  local version = vim.version()
  ok(string.format("Neovim %d.%d.%d: %s", version.major, version.minor, version.patch,
    vim.lsp.enable and "native configuration" or "started by setup()"))
  if not vim.lsp.inlay_hint then
    warn("no inlay hints: Neovim 0.10 has them")
  end
  program()
  clients()
end

return M
