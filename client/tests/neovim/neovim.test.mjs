// Neovim as a second client: nothing in the server may lean on what only Visual Studio Code does.
import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { samples, server } from '../../../tools/paths.mjs'
import { findProgram } from '../../../tools/programs.mjs'
import { run } from '../../../tools/run.mjs'

/** @type {string} */ let home
/** @type {any} what the session saw */ let seen

before(async () => {
  home = await mkdtemp(join(tmpdir(), 'basewise-neovim-'))
  await cp(samples, join(home, 'samples'), { recursive: true })
  const environment = { BASEWISE: server, FOLDER: join(home, 'samples'), SEEN: join(home, 'seen.json'), HOME: home, XDG_STATE_HOME: home }
  const { code, output } = await run(
    findProgram('nvim') ?? 'nvim',
    ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${join(import.meta.dirname, 'session.lua')}`],
    { env: { ...process.env, ...environment } },
  )
  assert.equal(code, 0, output)
  seen = JSON.parse(await readFile(environment.SEEN, 'utf8'))
  assert.equal(seen.failure, undefined)
})

after(() => rm(home, { recursive: true, force: true }))

test('Neovim shows the findings of a Dockerfile', () => {
  assert.ok(seen.diagnostics.includes('python-eol'), String(seen.diagnostics))
  assert.ok(seen.diagnostics.includes('pip-cache-left'), String(seen.diagnostics))
  assert.equal(seen.source, 'basewise')
})

test('Neovim shows the table on the image of a FROM', () => {
  assert.match(seen.hover.contents.value, /\| *:?-+/)
  assert.match(seen.hover.contents.value, /slim/)
})

test('Neovim is offered fixes', () => {
  assert.ok(seen.actions.length > 0)
  for (const action of seen.actions) assert.match(action.title, /\S/)
})

test('Neovim completes the name of a package', () => {
  const items = Array.isArray(seen.completion) ? seen.completion : seen.completion.items
  assert.ok(items.some((/** @type {{ label: string }} */ item) => item.label === 'requests'))
})

test('The server stops when Neovim asks it to', () => {
  assert.equal(seen.stopped, true)
})
