-- Draws revisions as a graph of text, newest first: one lane a line of history.
local M = {}

local function ordered(revisions)
  local by_id, children = {}, {}
  for _, revision in ipairs(revisions) do
    by_id[revision.revision] = revision
    children[revision.revision] = children[revision.revision] or 0
    for _, parent in ipairs(revision.downRevisions) do
      children[parent] = (children[parent] or 0) + 1
    end
  end
  local ready, order, missing = {}, {}, {}
  for _, revision in ipairs(revisions) do
    if children[revision.revision] == 0 then
      table.insert(ready, revision)
    end
  end
  local seen = {}
  while #ready > 0 do
    local revision = table.remove(ready)
    seen[revision.revision] = true
    table.insert(order, revision)
    for _, parent in ipairs(revision.downRevisions) do
      children[parent] = children[parent] - 1
      if children[parent] == 0 then
        if by_id[parent] then
          table.insert(ready, by_id[parent])
        else
          table.insert(missing, { revision = parent, downRevisions = {}, missing = true })
        end
      end
    end
  end
  for _, revision in ipairs(revisions) do
    if not seen[revision.revision] then
      table.insert(order, vim.tbl_extend("force", revision, { cycle = true }))
    end
  end
  vim.list_extend(order, missing)
  return order
end

local function columns_of(lanes, width, id)
  local columns = {}
  for column = 1, width do
    if lanes[column] == id then
      table.insert(columns, column)
    end
  end
  return columns
end

local function free_column(lanes, width)
  for column = 1, width do
    if not lanes[column] then
      return column
    end
  end
  return width + 1
end

-- What ends a line that joins lanes: at the right, at the left, and between.
local merging = { right = "╯", left = "╰", between = "┴" }
local forking = { right = "╮", left = "╭", between = "┬" }

-- A row that joins the columns `others`, on either side, to `column`.
local function joined(lanes, width, column, others, ends)
  local first, last, is_other = column, column, {}
  for _, other in ipairs(others) do
    first, last, is_other[other] = math.min(first, other), math.max(last, other), true
  end
  local cells = {}
  for index = 1, math.max(width, last) do
    local mark = " "
    if index == column then
      mark = first < column and last > column and "┼" or last > column and "├" or "┤"
    elseif is_other[index] then
      mark = index == last and ends.right or index == first and ends.left or ends.between
    elseif lanes[index] then
      mark = (index > first and index < last) and "┼" or "│"
    elseif index > first and index < last then
      mark = "─"
    end
    table.insert(cells, mark .. ((index >= first and index < last) and "─" or " "))
  end
  return (table.concat(cells):gsub("%s+$", ""))
end

--- Rows `{text, revision?, column?}`: `text` is the lanes; rows without a revision only connect. `symbol(revision)` is its mark.
function M.rows(revisions, symbol)
  local lanes, width, rows = {}, 0, {}
  for _, revision in ipairs(ordered(revisions)) do
    local columns = columns_of(lanes, width, revision.revision)
    local column = table.remove(columns, 1)
    if not column then
      column = free_column(lanes, width)
      width = math.max(width, column)
      lanes[column] = revision.revision
    end
    if #columns > 0 then
      table.insert(rows, { text = joined(lanes, width, column, columns, merging) })
      for _, other in ipairs(columns) do
        lanes[other] = nil
      end
    end
    local cells = {}
    local mark = symbol(revision)
    for index = 1, width do
      table.insert(cells, index == column and mark or lanes[index] and "│" or " ")
    end
    table.insert(rows, { text = (table.concat(cells, " "):gsub("%s+$", "")), revision = revision })
    local parents, added = revision.downRevisions, {}
    lanes[column] = not revision.cycle and parents[1] or nil
    for index = 2, revision.cycle and 1 or #parents do
      local new = free_column(lanes, width)
      width = math.max(width, new)
      lanes[new] = parents[index]
      table.insert(added, new)
    end
    if #added > 0 then
      table.insert(rows, { text = joined(lanes, width, column, added, forking) })
    end
    while width > 0 and not lanes[width] do
      width = width - 1
    end
  end
  return rows
end

return M
