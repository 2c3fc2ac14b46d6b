import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import manifest from '../../../package.json'
import { documentSelector } from '../../src/documentSelector'

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
  const { grammars, languages, walkthroughs } = manifest.contributes
  const media = walkthroughs.flatMap(({ steps }) => steps.map((step) => step.media.image ?? step.media.markdown))
  const paths = [manifest.icon, ...grammars.map((grammar) => grammar.path), ...languages.flatMap(({ configuration }) => configuration ?? []), ...media]
  for (const path of paths) assert.ok(existsSync(join(root, path)), path)
})

test('Every command that the walkthrough runs, and every setting that it opens, is there', () => {
  const commands = manifest.contributes.commands.map(({ command }) => command)
  const settings = Object.keys(manifest.contributes.configuration.properties)
  const links = manifest.contributes.walkthroughs.flatMap(({ steps }) => steps.flatMap(({ description }) => [...description.matchAll(/\(command:([^)?]+)\??([^)]*)\)/g)]))
  assert.ok(links.length > 0)
  for (const [, command = '', argument = ''] of links) {
    const opened = /"(basewise\.[^"]+)"/.exec(decodeURIComponent(argument))?.[1]
    assert.ok(commands.includes(command) || command.startsWith('workbench.'), command)
    assert.ok(opened === undefined || settings.includes(opened), opened)
  }
})

test('Each setting has a place of its own in the list', () => {
  const places = Object.values(manifest.contributes.configuration.properties).map(({ order }) => order)
  assert.equal(new Set(places).size, places.length)
})

test('Whatever file the manifest gives a language, the server is told of', () => {
  const languages = documentSelector.flatMap(({ language }) => language ?? [])
  const names = documentSelector.flatMap(({ pattern }) => pattern?.match(/[^{},/]+/g) ?? [])
  for (const { id, filenames = [], filenamePatterns = [] } of manifest.contributes.languages) {
    for (const name of languages.includes(id) ? [] : [...filenames, ...filenamePatterns]) assert.ok(names.includes(name), name)
  }
})
