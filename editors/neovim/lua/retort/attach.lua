-- What is switched on in a buffer that the server looks after.
local config = require("retort.config")
local M = {}

local group = vim.api.nvim_create_augroup("retort-buffers", { clear = true })
local attached = {}

local function refresh_lenses(buffer)
  if not (config.options.codelens and vim.api.nvim_buf_is_loaded(buffer)) then
    return
  end
  if vim.fn.has("nvim-0.11") == 1 then
    vim.lsp.codelens.refresh({ bufnr = buffer })
  else
    vim.api.nvim_buf_call(buffer, vim.lsp.codelens.refresh)
  end
end

--- Asks for the lenses of all attached buffers anew.
function M.refresh_lenses()
  for buffer in pairs(attached) do
    if vim.api.nvim_buf_is_valid(buffer) then
      refresh_lenses(buffer)
    else
      attached[buffer] = nil
    end
  end
end

local function provides(client, capability)
  local capabilities = client.server_capabilities or {}
  return capabilities[capability] and capabilities[capability] ~= vim.NIL
end

function M.attach(client, buffer)
  if not attached[buffer] then
    attached[buffer] = true
    if provides(client, "codeLensProvider") then
      vim.api.nvim_create_autocmd({ "BufEnter", "InsertLeave", "BufWritePost" }, {
        group = group,
        buffer = buffer,
        callback = function()
          refresh_lenses(buffer)
        end,
      })
      refresh_lenses(buffer)
    end
    if provides(client, "inlayHintProvider") and config.options.inlay_hints and vim.lsp.inlay_hint then
      vim.lsp.inlay_hint.enable(true, { bufnr = buffer })
      -- Neovim passes over hidden buffers when the server has it ask anew.
      vim.api.nvim_create_autocmd("BufEnter", {
        group = group,
        buffer = buffer,
        callback = function()
          if vim.lsp.inlay_hint.is_enabled({ bufnr = buffer }) then
            vim.lsp.inlay_hint.enable(true, { bufnr = buffer })
          end
        end,
      })
    end
    require("retort.preview").follow(buffer, group)
  end
  require("retort.state").refresh(client)
end

return M
