-- Neovim 0.11 and later: vim.lsp.enable("retort"). Earlier versions: require("retort").setup().
return require("retort.config").config()
