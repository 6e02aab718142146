-- What the server sends by itself.
local client = require("retort.client")

local function of(context)
  return vim.lsp.get_client_by_id(context.client_id)
end

local function refreshed(context)
  local running = of(context)
  if running then
    require("retort.state").refresh(running)
  end
end

return {
  ["migration/didChangeWorkspace"] = function(_, _, context)
    refreshed(context)
  end,
  ["migration/didChangeDatabase"] = function(_, params, context)
    require("retort.run").ended(context.client_id, params)
    local running = of(context)
    if running then
      require("retort.state").refresh(running, true)
    end
  end,
  ["$/progress"] = function(err, params, context, config)
    require("retort.run").progress(params)
    return vim.lsp.handlers["$/progress"](err, params, context, config)
  end,
  ["workspace/codeLens/refresh"] = function()
    require("retort.attach").refresh_lenses()
    return vim.NIL
  end,
  ["window/showMessage"] = function(_, params)
    client.say(params.message, params.type == 1 and vim.log.levels.ERROR or vim.log.levels.INFO)
    return vim.NIL
  end,
}
