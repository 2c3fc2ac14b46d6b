import assert from 'node:assert/strict'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { root, server, version, vsix } from '../../../tools/paths.mjs'
import { mustRun } from '../../../tools/run.mjs'

const megabyte = 1e6

test('The package is at most 11 MB', async () => {
  assert.ok((await stat(vsix)).size <= 11 * megabyte)
})

test('The server is at most 25 MB', async () => {
  assert.ok((await stat(server)).size <= 25 * megabyte)
})

test('The package holds what runs, and nothing that it was made from', async () => {
  const list = await mustRun(process.execPath, [join(root, 'node_modules', '@vscode', 'vsce', 'vsce'), 'ls', '--no-dependencies'])
  const files = list.split('\n').filter((line) => line !== '')
  for (const needed of ['package.json', 'README.md', 'LICENSE', 'dist/client/extension.js', 'dist/server/basewise', 'client/icon.png', 'schemas/basewise.schema.json']) {
    assert.ok(files.includes(needed), needed)
  }
  assert.deepEqual(files.filter((file) => /\.(ts|mjs|cs|map|dbg|pdb)$|^(tools|tests|samples|server|artifacts)\//.test(file)), [])
})

test('The server and the package are of one version', async () => {
  const output = await mustRun(server, ['--version'])
  assert.ok(output.includes(version), output)
})
