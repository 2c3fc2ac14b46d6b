-- One session of Neovim's own language client with the server. What it saw is written as JSON to $SEEN.
-- Environment: BASEWISE (the server), FOLDER (with flask-pip/ in it), SEEN (a file to write).
local patience = 20000 -- milliseconds: how long to wait for an answer that does not come, not how long one takes

local function client_of(folder)
  return vim.lsp.start_client({
    name = 'basewise',
    cmd = { vim.env.BASEWISE, 'server', '--stdio' },
    root_dir = folder,
    settings = { basewise = vim.empty_dict() },
  })
end

local function open(path, filetype, client)
  vim.cmd('edit ' .. path)
  vim.bo.filetype = filetype
  vim.lsp.buf_attach_client(0, client)
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, patience) or {}
  for _, answer in pairs(answers) do
    if answer.error then return { error = answer.error.message } end
    return answer.result
  end
end

local function codes_of(diagnostics)
  local codes = {}
  for _, diagnostic in ipairs(diagnostics) do
    table.insert(codes, diagnostic.user_data and diagnostic.user_data.lsp.code or diagnostic.code)
  end
  return codes
end

local function run()
  local seen = {}
  local client = client_of(vim.env.FOLDER)

  open(vim.env.FOLDER .. '/flask-pip/Dockerfile', 'dockerfile', client)
  vim.wait(patience, function() return #vim.diagnostic.get(0) > 0 end, 20)
  seen.diagnostics = codes_of(vim.diagnostic.get(0))
  seen.source = vim.diagnostic.get(0)[1] and vim.diagnostic.get(0)[1].source

  vim.api.nvim_win_set_cursor(0, { 1, 6 })
  seen.hover = ask('textDocument/hover', vim.lsp.util.make_position_params())

  local range = vim.lsp.util.make_range_params()
  range.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0, 0) }
  seen.actions = ask('textDocument/codeAction', range)

  open(vim.env.FOLDER .. '/flask-pip/requirements.txt', 'pip-requirements', client)
  vim.api.nvim_buf_set_lines(0, -1, -1, false, { 'requ' })
  vim.api.nvim_win_set_cursor(0, { vim.api.nvim_buf_line_count(0), 4 })
  local position = vim.lsp.util.make_position_params()
  position.position.character = 4
  seen.completion = ask('textDocument/completion', position)

  vim.lsp.stop_client(client)
  seen.stopped = vim.wait(patience, function() return vim.lsp.client_is_stopped(client) end, 20)
  return seen
end

local ok, seen = pcall(run)
if not ok then seen = { failure = seen } end
vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.SEEN)
vim.cmd('qall!')
