if vim.g.loaded_retort then
  return
end
vim.g.loaded_retort = true

require("retort.commands").define()
