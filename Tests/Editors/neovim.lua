-- The session that every editor's test has, in Neovim: nvim --headless --clean -c 'luafile neovim.lua'
-- RETORT names the server, WORKSPACE what workspace.py made, EXTENSION editors/neovim.
local workspace, extension = vim.env.WORKSPACE, vim.env.EXTENSION
local LIMIT = 60000

local function say(text)
  io.stdout:write(text .. "\n")
  io.stdout:flush()
end

local function await(what, condition)
  local found
  local ok = vim.wait(LIMIT, function()
    found = condition()
    return found
  end, 20)
  assert(ok, "never seen: " .. what)
  say("ok " .. what)
  return found
end

local messages = {}
vim.notify = function(text)
  table.insert(messages, text)
end

local function told(pattern)
  return function()
    for _, text in ipairs(messages) do
      if text:find(pattern) then
        return text
      end
    end
  end
end

local function codes(buffer)
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    local lsp = diagnostic.user_data and diagnostic.user_data.lsp or {}
    found[diagnostic.code or lsp.code or "?"] = diagnostic
  end
  return found
end

local function replace(buffer, from, to)
  for row, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local first, last = line:find(from, 1, true)
    if first then
      vim.api.nvim_buf_set_text(buffer, row - 1, first - 1, row - 1, last, { to })
      return
    end
  end
  error("not in the buffer: " .. from)
end

local function edit(name)
  vim.cmd("edit " .. vim.fn.fnameescape(workspace .. "/versions/" .. name))
  return vim.api.nvim_get_current_buf()
end

local function text_of(pattern)
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_get_name(buffer):find(pattern) then
      return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n")
    end
  end
  return ""
end

local function lens_titles(buffer)
  local found = {}
  for _, lens in ipairs(vim.lsp.codelens.get(buffer)) do
    found[lens.command and lens.command.title or ""] = true
  end
  return found
end

local function quick_fix(buffer, diagnostic, title)
  vim.api.nvim_set_current_buf(buffer)
  vim.api.nvim_win_set_cursor(0, { diagnostic.lnum + 1, 0 })
  local select, seen = vim.ui.select, nil
  vim.ui.select = function(items, options, choose)
    seen = {}
    for _, item in ipairs(items) do
      local shown = options.format_item(item)
      table.insert(seen, shown)
      if shown:find(title) then
        return choose(item)
      end
    end
    error("no quick fix " .. title .. " among: " .. table.concat(seen, "; "))
  end
  vim.lsp.buf.code_action()
  await("quick fixes are offered", function()
    return seen
  end)
  vim.ui.select = select
end

local function session()
  vim.opt.runtimepath:prepend(extension)
  vim.cmd("runtime plugin/retort.lua")
  vim.cmd("filetype plugin on")
  if vim.lsp.enable then
    require("retort.config").options.cmd = { vim.env.RETORT, "serve", "--stdio" }
    vim.lsp.enable("retort")
  else
    require("retort").setup({ cmd = { vim.env.RETORT, "serve", "--stdio" } })
  end

  local orders = edit("2b0000000002_orders.py")
  await("diagnostics: a syntax error and two heads", function()
    local found = codes(orders)
    return found["syntax-error"] and found["several-heads"]
  end)
  replace(orders, "primary_key=True)", "primary_key=True))")
  await("the syntax error goes when it is fixed", function()
    return not codes(orders)["syntax-error"]
  end)
  quick_fix(orders, codes(orders)["several-heads"], "after the head 3c0000000003")
  await("quick fix: down_revision leads to the other head", function()
    return table.concat(vim.api.nvim_buf_get_lines(orders, 0, -1, false), "\n"):find('down_revision[^\n]*3c0000000003')
  end)
  vim.cmd("write")
  await("one head is left", function()
    return not codes(orders)["several-heads"]
  end)

  vim.cmd("RetortPreview")
  await("preview", function()
    return text_of("retort://2b0000000002"):find("CREATE TABLE orders", 1, true)
  end)
  replace(orders, '"orders", ', '"orders", sa.Column("total", sa.Numeric(10, 2)), ')
  vim.cmd("write")
  await("the preview follows a save", function()
    return text_of("retort://2b0000000002"):find("total NUMERIC", 1, true)
  end)
  local completed = vim.fn.getcompletion("RetortUpgrade 2", "cmdline")
  assert(vim.tbl_contains(completed, "2b0000000002"), "completion: " .. vim.inspect(completed))
  say("ok commands complete revisions")

  await("lenses of a pending revision", function()
    return lens_titles(orders)["Preview SQL"] and lens_titles(orders)["Upgrade to here"]
  end)
  vim.cmd("RetortUpgrade")
  await("progress in the long statement", function()
    local run = require("retort.run").current()
    return run and run.message:find("statistics")
  end)
  vim.cmd("RetortCancel")
  await("the cancelled run says where the database is", told("cancelled.*"))
  await("the status line counts what is pending", function()
    return require("retort").statusline():find("pending")
  end)

  local invoices = edit("3c0000000003_invoices.sql")
  replace(invoices, "100000000000", "1000")
  vim.cmd("write")
  vim.cmd("RetortUpgrade")
  await("the second upgrade is complete", told("applied: 3 revisions; the database is at 2b0000000002"))
  await("the status line", function()
    return require("retort").statusline() == "shop.db: 2b0000000002 - up to date"
  end)
  -- Long enough for what the server asks to be read anew to pass over the hidden buffer.
  vim.wait(1500, function() return false end)
  vim.api.nvim_set_current_buf(orders)
  await("lenses of an applied revision", function()
    local titles = lens_titles(orders)
    return titles["Downgrade to before here"] and not titles["Upgrade to here"]
  end)
  if vim.lsp.inlay_hint then
    await("inlay hint: the database is here", function()
      for _, hint in ipairs(vim.lsp.inlay_hint.get({ bufnr = orders })) do
        local label = hint.inlay_hint.label
        if vim.inspect(label):find("current") then
          return true
        end
      end
    end)
  end

  vim.cmd("RetortGraph")
  await("graph", function()
    local text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n")
    return text:find("●  2b0000000002 orders %(head%) <%- the database is here") and text
  end)
  vim.api.nvim_feedkeys("q", "xt", false)

  local answer, questions = 2, {}
  vim.fn.confirm = function(question)
    table.insert(questions, question)
    return answer
  end
  vim.cmd("RetortDowngrade base")
  await("a downgrade that loses data asks", function()
    return questions[1] and questions[1]:find("shop.db", 1, true)
  end)
  await("refused: nothing was run", told("nothing was run"))
  answer = 1
  vim.cmd("RetortDowngrade base")
  await("confirmed: the downgrade runs", told("undone: 3 revisions; the database is at base"))
  await("the database is at base", function()
    return require("retort").statusline() == "shop.db: base - 3 pending"
  end)

  vim.cmd("checkhealth retort")
  local health = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n")
  assert(health:find("a server runs on") and not health:find("ERROR"), health)
  say("ok checkhealth")
end

local ok, err = xpcall(session, debug.traceback)
if not ok then
  say("FAILED " .. tostring(err) .. "\nmessages: " .. table.concat(messages, "\n"))
end
for _, client in ipairs(vim.lsp.get_clients and vim.lsp.get_clients() or vim.lsp.get_active_clients()) do
  vim.lsp.stop_client(client.id)
end
say(ok and "done" or "not done")
vim.cmd(ok and "qa!" or "cq!")
