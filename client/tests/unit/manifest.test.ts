import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import manifest from '../../../package.json'

const root = process.cwd()

test('The setting basewise.rules offers every rule that has a page, and no other', async () => {
  const pages = (await readdir(join(root, 'docs', 'rules'))).filter((name) => name.endsWith('.md') && name !== 'README.md').map((name) => name.slice(0, -3))
  const offered = Object.keys(manifest.contributes.configuration.properties['basewise.rules'].properties)
  assert.deepEqual(offered.sort(), pages.sort())
})

test('Every rule takes the same severities', () => {
  for (const rule of Object.values(manifest.contributes.configuration.properties['basewise.rules'].properties)) {
    assert.deepEqual(rule.enum, ['off', 'hint', 'information', 'warning', 'error'])
  }
})

test('Every file that the manifest names is there', () => {
  const { grammars, languages } = manifest.contributes
  const paths = [manifest.icon, ...grammars.map((grammar) => grammar.path), ...languages.flatMap(({ configuration }) => configuration ?? [])]
  for (const path of paths) assert.ok(existsSync(join(root, path)), path)
})
