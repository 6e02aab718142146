-- What the client is started with: the command, where a workspace begins, capabilities, handlers.
local M = {}

M.filetypes = { "python", "sql", "dosini", "cfg", "toml" }

M.options = {
  cmd = { "retort", "serve", "--stdio" },
  settings = {},
  codelens = true,
  inlay_hints = true,
  link = true,
  notify = true,
}

local function exists(path)
  return vim.loop.fs_stat(path) ~= nil
end

local function configures_alembic(path)
  local file = io.open(path, "r")
  if not file then
    return false
  end
  local text = file:read("*a")
  file:close()
  return text:find("%[tool%.alembic") ~= nil
end

--- The folder of the workspace that a file belongs to: the nearest one above it with alembic.ini, with [tool.alembic] in
--- pyproject.toml, or, for a file of plain SQL revisions, the one that holds its `versions` folder. nil if there is none.
function M.root(path)
  local folder = vim.fn.fnamemodify(path, ":p:h")
  local above = nil
  while folder ~= above do
    if exists(folder .. "/alembic.ini") or configures_alembic(folder .. "/pyproject.toml") then
      return folder
    end
    above, folder = folder, vim.fn.fnamemodify(folder, ":h")
  end
  local versions = vim.fn.fnamemodify(path, ":p:h")
  if path:match("%.sql$") and vim.fn.fnamemodify(versions, ":t") == "versions" then
    return vim.fn.fnamemodify(versions, ":h")
  end
end

local function capabilities()
  local all = vim.lsp.protocol.make_client_capabilities()
  all.workspace = all.workspace or {}
  all.workspace.codeLens = { refreshSupport = true }
  -- Without it the server leaves the question whether to lose data to us: retort.run asks it.
  all.window.showMessage = nil
  if vim.lsp.inlay_hint then
    all.workspace.inlayHint = { refreshSupport = true }
  end
  return all
end

--- The client's configuration, in the shape of vim.lsp.start and of `lsp/*.lua`.
function M.config()
  local settings = { retort = next(M.options.settings) and M.options.settings or vim.empty_dict() }
  return {
    name = "retort",
    cmd = M.options.cmd,
    filetypes = M.filetypes,
    root_dir = function(buffer, use)
      local root = M.root(vim.api.nvim_buf_get_name(buffer))
      if root then
        use(root)
      end
    end,
    settings = settings,
    -- Neovim 0.7 does not answer workspace/configuration.
    init_options = settings,
    capabilities = capabilities(),
    handlers = require("retort.handlers"),
    on_attach = function(client, buffer)
      require("retort.attach").attach(client, buffer)
    end,
  }
end

return M
