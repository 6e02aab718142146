-- Retort, the language server for database migrations. `:help retort`
local M = {}

local config = require("retort.config")

-- The servers that were started, by their folders: a client is none of `client.all()` until it has answered.
local started = {}

-- Starts the server for a buffer by hand: Neovim before 0.11 has no vim.lsp.enable.
local function start(buffer)
  local path = vim.api.nvim_buf_get_name(buffer)
  local root = path ~= "" and vim.bo[buffer].buftype == "" and config.root(path)
  if not root then
    return
  end
  if started[root] then
    vim.lsp.buf_attach_client(buffer, started[root])
    return
  end
  local options = config.config()
  options.root_dir = root
  options.workspace_folders = { { uri = vim.uri_from_fname(root), name = vim.fn.fnamemodify(root, ":t") } }
  local on_exit = options.on_exit
  options.on_exit = function(...)
    started[root] = nil
    if on_exit then
      return on_exit(...)
    end
  end
  local id = vim.lsp.start_client(options)
  if id then
    started[root] = id
    vim.lsp.buf_attach_client(buffer, id)
  end
end

--- Takes the options and starts the server for this and all later buffers of a workspace.
function M.setup(options)
  config.options = vim.tbl_deep_extend("force", config.options, options or {})
  if vim.lsp.enable then
    vim.lsp.config("retort", config.config())
    vim.lsp.enable("retort")
    return
  end
  local group = vim.api.nvim_create_augroup("retort-start", { clear = true })
  vim.api.nvim_create_autocmd("FileType", {
    group = group,
    pattern = config.filetypes,
    callback = function(event)
      start(event.buf)
    end,
  })
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(buffer) and vim.tbl_contains(config.filetypes, vim.bo[buffer].filetype) then
      start(buffer)
    end
  end
end

--- For the status line: `shop.db: a1b2c3d4e5f6 - 3 pending`, the progress of a run, or "".
function M.statusline()
  return require("retort.status").text()
end

return M
