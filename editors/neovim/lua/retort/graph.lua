-- The graph in a floating window.
local client = require("retort.client")
local state = require("retort.state")
local M = {}

local marks = vim.api.nvim_create_namespace("retort-graph")
local keys = " <CR> open  p preview  P pending  u upgrade to  d downgrade before  r reread  q close "
local view = nil

local function pending_of(known)
  local pending = {}
  for _, id in ipairs(known.current and known.current.pending or {}) do
    pending[id] = true
  end
  return pending
end

local function set(list)
  local found = {}
  for _, item in ipairs(list or {}) do
    found[item] = true
  end
  return found
end

-- The words after a revision, and the highlight of those that have one.
local function words(revision, known, pending, current)
  if revision.missing then
    return { { revision.revision, "ErrorMsg" }, { "missing: no file has this id", "ErrorMsg" } }
  end
  local found = { { revision.revision, "Identifier" }, { revision.message } }
  local function add(condition, word, highlight)
    if condition then
      table.insert(found, { word, highlight })
    end
  end
  add(revision.cycle, "in a cycle", "ErrorMsg")
  add(revision.isHead, "(head)", "String")
  add(revision.isMergePoint, "(merge)", "Type")
  add(#revision.branchLabels > 0, "[" .. table.concat(revision.branchLabels, ", ") .. "]", "Special")
  add(#revision.dependencies > 0, "depends on " .. table.concat(revision.dependencies, ", "), "Comment")
  add(current[revision.revision], "<- the database is here", "Todo")
  add(known.current and pending[revision.revision], "pending", "WarningMsg")
  return found
end

local function first_line(text)
  return text:match("[^\n]*")
end

local function heading(known)
  local name = state.database_name(known) or "no database known"
  if known.error then
    return first_line(known.error)
  elseif known.database_error then
    return name .. ": " .. first_line(known.database_error)
  elseif not known.current then
    return name .. ": not read; press r"
  end
  local heads = known.current.heads
  return string.format("%s: %s - %d pending", name, #heads > 0 and table.concat(heads, ", ") or "base", #known.current.pending)
end

local function draw()
  local known = state.of(view.client_id)
  local pending, current = pending_of(known), set(known.current and known.current.heads)
  local lines, colours = { heading(known), "" }, { { 0, 0, -1, "Title" } }
  view.rows = {}
  local function mark(revision)
    if revision.missing or revision.cycle then
      return "✗", "ErrorMsg"
    elseif not known.current then
      return "○", "Comment"
    elseif pending[revision.revision] then
      return "○", "WarningMsg"
    end
    return "●", "String"
  end
  local rows = require("retort.layout").rows(known.revisions, mark)
  for _, row in ipairs(rows) do
    local text = row.text
    if row.revision then
      view.rows[#lines + 1] = row.revision
      local symbol, colour = mark(row.revision)
      local first, last = text:find(symbol, 1, true)
      table.insert(colours, { #lines, first - 1, last, colour })
      for index, word in ipairs(words(row.revision, known, pending, current)) do
        text = text .. (index == 1 and "  " or " ")
        if word[2] then
          table.insert(colours, { #lines, #text, #text + #word[1], word[2] })
        end
        text = text .. word[1]
      end
    end
    table.insert(lines, text)
  end
  vim.bo[view.buffer].modifiable = true
  vim.api.nvim_buf_set_lines(view.buffer, 0, -1, false, lines)
  vim.bo[view.buffer].modifiable = false
  vim.api.nvim_buf_clear_namespace(view.buffer, marks, 0, -1)
  for _, colour in ipairs(colours) do
    vim.api.nvim_buf_add_highlight(view.buffer, marks, colour[4], colour[1], colour[2], colour[3])
  end
  return lines
end

local function is_open()
  return view and vim.api.nvim_buf_is_valid(view.buffer)
end

local function selected()
  local revision = view.rows[vim.api.nvim_win_get_cursor(0)[1]]
  if not revision or revision.missing then
    client.say("no revision on this line.")
    return
  end
  return revision
end

local function close()
  if is_open() then
    vim.api.nvim_buf_delete(view.buffer, { force = true })
  end
end

local actions = {
  q = close,
  ["<Esc>"] = close,
  r = function()
    state.refresh(vim.lsp.get_client_by_id(view.client_id), true)
  end,
  P = function()
    close()
    require("retort.commands").preview("pending", "upgrade")
  end,
  ["<CR>"] = function()
    local revision = selected()
    if revision then
      close()
      vim.cmd("edit " .. vim.fn.fnameescape(vim.uri_to_fname(revision.uri)))
    end
  end,
  p = function()
    local revision = selected()
    if revision then
      close()
      require("retort.preview").open({ revision = revision.revision, direction = "upgrade" })
    end
  end,
  u = function()
    local revision = selected()
    if revision then
      require("retort.run").start("migration/upgrade", { target = revision.revision })
    end
  end,
  d = function()
    local revision = selected()
    if revision then
      require("retort.commands").downgrade_before(revision.revision)
    end
  end,
}

local function open(client_id)
  view = { buffer = vim.api.nvim_create_buf(false, true), client_id = client_id, rows = {} }
  vim.bo[view.buffer].bufhidden = "wipe"
  vim.b[view.buffer].retort_client = client_id
  local lines = draw()
  local width = #keys
  for _, line in ipairs(lines) do
    width = math.max(width, vim.fn.strdisplaywidth(line) + 2)
  end
  width = math.min(width, vim.o.columns - 4)
  local height = math.max(math.min(#lines + 1, vim.o.lines - 6), 3)
  local options = {
    relative = "editor", style = "minimal", border = "rounded", width = width, height = height,
    row = math.floor((vim.o.lines - height) / 2) - 1, col = math.floor((vim.o.columns - width) / 2),
  }
  if vim.fn.has("nvim-0.10") == 1 then
    options.title, options.footer, options.footer_pos = " Revisions ", keys, "center"
  end
  local window = vim.api.nvim_open_win(view.buffer, true, options)
  vim.wo[window].cursorline = true
  vim.wo[window].wrap = false
  for lhs in pairs(actions) do
    vim.api.nvim_buf_set_keymap(view.buffer, "n", lhs, "", { noremap = true, nowait = true, silent = true, callback = actions[lhs] })
  end
  pcall(vim.api.nvim_win_set_cursor, window, { 3, 0 })
end

--- Opens the graph, after reading the workspace anew.
function M.open()
  local running = client.required()
  if running then
    close()
    state.refresh(running, false, function()
      open(running.id)
    end)
  end
end

--- Draws the open graph anew.
function M.refresh()
  if is_open() then
    draw()
  end
end

state.listen(M.refresh)

return M
