-- Draws graphs.txt as Neovim's extension does, on standard output: nvim --headless --clean -c 'luafile neovim_graph.lua'
vim.opt.runtimepath:prepend(vim.env.EXTENSION)
local input = io.open(vim.env.GRAPHS):read("*a")
for case in input:gmatch("(.-)===\n") do
  local source = case:match("^(.-)%-%-%-\n")
  local revisions = {}
  for id, parents in source:gmatch("(%w+):([^\n]*)") do
    table.insert(revisions, { revision = id, downRevisions = vim.split(vim.trim(parents), " ", { trimempty = true }) })
  end
  io.stdout:write(source .. "---\n")
  for _, row in ipairs(require("retort.layout").rows(revisions, function(revision)
    return (revision.missing or revision.cycle) and "✗" or "○"
  end)) do
    io.stdout:write(row.text .. (row.revision and " " .. row.revision.revision or "") .. "\n")
  end
  io.stdout:write("===\n")
end
vim.cmd("qa!")
