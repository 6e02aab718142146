-- The preview: SQL beside the revision, asked for anew after each save, tied to the lines that made it.
local client = require("retort.client")
local M = {}

local marks = vim.api.nvim_create_namespace("retort-preview")
local previews = {}

local function lines_of(text)
  local lines = vim.split(text, "\n", { plain = true })
  if lines[#lines] == "" then
    table.remove(lines)
  end
  return lines
end

local function buffer_for(name)
  local buffer = vim.fn.bufnr("^" .. vim.fn.escape(name, "[]*?{}\\^$.") .. "$")
  if buffer ~= -1 then
    return buffer
  end
  buffer = vim.api.nvim_create_buf(false, true)
  vim.api.nvim_buf_set_name(buffer, name)
  vim.bo[buffer].bufhidden = "wipe"
  vim.bo[buffer].filetype = "sql"
  vim.bo[buffer].modifiable = false
  for keys, action in pairs({
    ["<CR>"] = "require('retort.preview').to_source()",
    q = "vim.api.nvim_win_close(0, true)",
    u = "require('retort.preview').refresh(" .. buffer .. ")",
  }) do
    vim.api.nvim_buf_set_keymap(buffer, "n", keys, "<Cmd>lua " .. action .. "<CR>", { noremap = true, silent = true, nowait = true })
  end
  return buffer
end

local function show(buffer)
  if vim.fn.bufwinid(buffer) ~= -1 then
    return
  end
  local from = vim.api.nvim_get_current_win()
  vim.cmd("botright vsplit")
  vim.api.nvim_win_set_buf(0, buffer)
  vim.wo.wrap = false
  vim.wo.number = false
  vim.api.nvim_set_current_win(from)
end

local function fill(buffer, result)
  local lines = lines_of(result.text)
  if not vim.deep_equal(lines, vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) then
    vim.bo[buffer].modifiable = true
    vim.api.nvim_buf_set_lines(buffer, 0, -1, false, lines)
    vim.bo[buffer].modifiable = false
  end
  vim.bo[buffer].modified = false
end

--- Asks for a preview anew.
function M.refresh(buffer)
  local preview = previews[buffer]
  local running = preview and vim.lsp.get_client_by_id(preview.client_id)
  if not (running and vim.api.nvim_buf_is_valid(buffer)) then
    previews[buffer] = nil
    return
  end
  client.request(running, "migration/previewDocument", preview.params, function(err, result)
    if not vim.api.nvim_buf_is_valid(buffer) then
      return
    end
    if err then
      fill(buffer, { text = "-- retort: " .. err.message:gsub("\n", "\n-- ") })
      return
    end
    preview.map = result.map
    fill(buffer, result)
  end)
end

--- Opens the preview that `params` (as of `migration/preview`) ask for.
function M.open(params)
  local running = client.required()
  if not running then
    return
  end
  local buffer = buffer_for(string.format("retort://%s.%s.sql", params.revision or params.target, params.direction))
  previews[buffer] = { params = params, client_id = running.id, map = {} }
  vim.b[buffer].retort_client = running.id
  show(buffer)
  M.refresh(buffer)
end

--- Refreshes all previews that are open.
function M.refresh_all()
  for buffer in pairs(previews) do
    M.refresh(buffer)
  end
end

local function within(range, line)
  local last = range["end"].character == 0 and range["end"].line - 1 or range["end"].line
  return line >= range.start.line and line <= math.max(last, range.start.line)
end

--- From the statement under the cursor to the line of the revision that made it.
function M.to_source()
  local preview = previews[vim.api.nvim_get_current_buf()]
  local line = vim.api.nvim_win_get_cursor(0)[1] - 1
  for _, entry in ipairs(preview and preview.map or {}) do
    if within(entry.range, line) then
      local source = vim.uri_to_bufnr(entry.uri)
      local window = vim.fn.bufwinid(source)
      if window ~= -1 then
        vim.api.nvim_set_current_win(window)
      else
        vim.cmd("wincmd p")
        vim.cmd("buffer " .. source)
      end
      vim.api.nvim_win_set_cursor(0, { entry.sourceRange.start.line + 1, 0 })
      return
    end
  end
  client.say("no line of a revision made this one.")
end

local function mark(preview_buffer, uri, line)
  vim.api.nvim_buf_clear_namespace(preview_buffer, marks, 0, -1)
  local first
  for _, entry in ipairs(previews[preview_buffer].map or {}) do
    if entry.uri == uri and within(entry.sourceRange, line) then
      first = first or entry.range.start.line
      local last = math.min(entry.range["end"].line, vim.api.nvim_buf_line_count(preview_buffer) - 1)
      for row = entry.range.start.line, last do
        if within(entry.range, row) then
          vim.api.nvim_buf_add_highlight(preview_buffer, marks, "CursorLine", row, 0, -1)
        end
      end
    end
  end
  local window = vim.fn.bufwinid(preview_buffer)
  if first and window ~= -1 then
    pcall(vim.api.nvim_win_set_cursor, window, { first + 1, 0 })
  end
end

--- Refreshes previews when `buffer` is saved, and marks there what the cursor's line makes.
function M.follow(buffer, group)
  vim.api.nvim_create_autocmd("BufWritePost", { group = group, buffer = buffer, callback = M.refresh_all })
  if not require("retort.config").options.link then
    return
  end
  vim.api.nvim_create_autocmd("CursorMoved", {
    group = group,
    buffer = buffer,
    callback = function()
      local uri, line = vim.uri_from_bufnr(buffer), vim.api.nvim_win_get_cursor(0)[1] - 1
      for preview_buffer in pairs(previews) do
        if vim.api.nvim_buf_is_valid(preview_buffer) then
          mark(preview_buffer, uri, line)
        end
      end
    end,
  })
end

require("retort.state").listen(M.refresh_all)

return M
