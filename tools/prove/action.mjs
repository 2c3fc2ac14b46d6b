// The server's own action on a Dockerfile, asked for as an editor asks.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { LanguageClient } from '../bench/languageClient.mjs'
import { server } from '../paths.mjs'
import { Failure } from '../run.mjs'

/** @typedef {{ line: number, character: number }} Position */
/** @typedef {{ range: { start: Position, end: Position }, newText: string }} TextEdit */

/** Applies the action that a case names, and hands back its title. @param {import('./cases.mjs').Case} one @param {string} context */
export async function applyAction(one, context) {
  const path = join(context, 'Dockerfile')
  const uri = pathToFileURL(path).href
  const text = await readFile(path, 'utf8')
  const client = new LanguageClient(server, ['server', '--stdio'])
  try {
    await client.initialize({
      rootUri: pathToFileURL(context).href,
      capabilities: { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } },
    })
    // By then it has looked at the files of the context.
    const judged = client.diagnostics(uri, 1)
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'dockerfile', version: 1, text } })
    await judged
    const range = rangeOf(text, one.at)
    const { message } = await client.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } })
    const actions = message.result.filter((/** @type {any} */ { title, diagnostics }) => title.startsWith(one.action) && (one.rule === undefined || (diagnostics ?? []).some((/** @type {any} */ { code }) => code === one.rule)))
    if (actions.length === 0) throw new Failure(`${one.name}: no action begins with "${one.action}". There are: ${message.result.map((/** @type {any} */ { title }) => title).join('; ')}`)

    await applyEdit(actions[0].edit)
    return actions[0].title
  } finally {
    await client.stop()
  }
}

/** @param {string} text @param {string | undefined} at */
function rangeOf(text, at) {
  if (at === undefined) return { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } }

  const offset = text.indexOf(at)
  if (offset < 0) throw new Failure(`"${at}" is not in the Dockerfile.`)
  const before = text.slice(0, offset).split('\n')
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
  return { start: position, end: position }
}

async function applyEdit(/** @type {any} */ edit) {
  const changes = edit.documentChanges ?? Object.entries(edit.changes).map(([uri, edits]) => ({ textDocument: { uri }, edits }))
  for (const change of changes) {
    const path = fileURLToPath(change.uri ?? change.textDocument.uri)
    if (change.kind === 'create') await writeFile(path, '')
    else await writeFile(path, applied(await readFile(path, 'utf8'), change.edits))
  }
}

/** @param {string} text @param {TextEdit[]} edits */
function applied(text, edits) {
  const lines = text.split('\n')
  const starts = lines.map((_, line) => lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0))
  const offsetOf = (/** @type {Position} */ { line, character }) => (starts[line] ?? text.length) + character
  // From the last to the first, so that none moves another; of two at one place the first stands first.
  return edits
    .toReversed()
    .map(({ range, newText }) => ({ start: offsetOf(range.start), end: offsetOf(range.end), newText }))
    .sort((left, right) => right.start - left.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text)
}
