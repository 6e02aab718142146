-- The graph and the status line where the database can't be reached, and a setting that reaches the server: nvim --headless --clean -c 'luafile neovim_unreachable.lua'
vim.opt.runtimepath:prepend(vim.env.EXTENSION)
vim.cmd("runtime plugin/retort.lua")
vim.cmd("filetype plugin on")
require("retort").setup({ cmd = { vim.env.RETORT, "serve", "--stdio" }, settings = { appliedState = "always", codeLens = { enabled = false } } })
vim.cmd("edit " .. vim.fn.fnameescape(vim.env.WORKSPACE .. "/versions/2b0000000002_orders.py"))
local buffer = vim.api.nvim_get_current_buf()
vim.cmd("RetortGraph")
local graph = ""
vim.wait(60000, function()
  graph = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n")
  return graph:find("2b0000000002 orders", 1, true) and graph:find("connect", 1, true)
end, 20)
local answers = vim.lsp.buf_request_sync(buffer, "textDocument/codeLens", { textDocument = vim.lsp.util.make_text_document_params(buffer) }, 20000)
for _, answer in pairs(answers or {}) do
  io.stdout:write("lenses: " .. #answer.result .. "\n")
end
io.stdout:write(graph .. "\n" .. require("retort").statusline() .. "\n")
vim.cmd("qa!")
