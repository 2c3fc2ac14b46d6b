// What is measured. Both servers are asked in turn, so that whatever else the machine does meets both.
import { setTimeout } from 'node:timers/promises'
import { dockerfile } from './dockerfiles.mjs'
import { LanguageClient } from './languageClient.mjs'

/** @typedef {{ name: string, command: string, args: string[], hoverAt: (text: string) => number }} Server hoverAt: an offset at which it has something to say */
/** @typedef {[ours: number[], peer: number[]]} Samples */

const rest = 3000

/** Process started → initialize answered. @param {Server[]} servers @param {number} rounds @returns {Promise<Samples>} milliseconds */
export async function startups(servers, rounds) {
  return alternate(servers, rounds, async (server) => {
    const start = performance.now()
    const client = new LanguageClient(server.command, server.args)
    const { at } = await client.initialize()
    await client.stop()
    return at - start
  })
}

/**
 * Resident memory once `files` documents of about 100 lines are open and judged, and both servers have had time to tidy up.
 * @param {Server[]} servers @param {number} rounds @param {number} files @returns {Promise<Samples>} megabytes
 */
export async function memory(servers, rounds, files) {
  return alternate(servers, rounds, async (server) => {
    const client = new LanguageClient(server.command, server.args)
    await client.initialize()
    for (let file = 0; file < files; file++) await open(client, `file:///bench/${file}/Dockerfile`, dockerfile(90, file))
    await setTimeout(rest)
    const bytes = await client.residentMemory()
    await client.stop()
    return bytes / 1e6
  })
}

/**
 * Open, change and hover on one document: both servers live at the same time and are asked in turn.
 * @param {Server[]} servers @param {{ lines: number, opens: number, changes: number }} size
 * @returns {Promise<{ open: Samples, change: Samples, hover: Samples }>} milliseconds
 */
export async function editing(servers, { lines, opens, changes }) {
  const text = dockerfile(lines)
  const clients = new Map(servers.map((server) => [server, new LanguageClient(server.command, server.args)]))
  const of = (/** @type {Server} */ server) => /** @type {LanguageClient} */ (clients.get(server))
  for (const client of clients.values()) await client.initialize()

  const openTimes = await alternate(servers, opens, (server, round) => open(of(server), uriOf(round), text))
  for (const server of servers) {
    for (let round = 0; round < opens - 1; round++) of(server).notify('textDocument/didClose', { textDocument: { uri: uriOf(round) } })
  }

  const uri = uriOf(opens - 1)
  const place = placeToEdit(text)
  const changeTimes = await alternate(servers, changes, (server, round) => change(of(server), uri, round, place))
  const hoverTimes = await alternate(servers, changes, (server) => hover(of(server), uri, positionOf(text, server.hoverAt(text))))
  for (const client of clients.values()) await client.stop()
  return { open: openTimes, change: changeTimes, hover: hoverTimes }
}

/** @param {Server[]} servers @param {number} rounds @param {(server: Server, round: number) => Promise<number>} measure @returns {Promise<Samples>} */
async function alternate(servers, rounds, measure) {
  const samples = servers.map(() => /** @type {number[]} */ ([]))
  for (let round = 0; round < rounds; round++) {
    for (const [index, server] of servers.entries()) samples[index]?.push(await measure(server, round))
  }
  return /** @type {Samples} */ (samples)
}

/** @returns {Promise<number>} milliseconds until the findings are there */
async function open(/** @type {LanguageClient} */ client, /** @type {string} */ uri, /** @type {string} */ text) {
  const findings = client.diagnostics(uri, 1)
  const start = performance.now()
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'dockerfile', version: 1, text } })
  return (await findings).at - start
}

/** One character typed, or taken back. */
async function change(/** @type {LanguageClient} */ client, /** @type {string} */ uri, /** @type {number} */ round, /** @type {{ line: number, character: number }} */ place) {
  const version = round + 2
  const findings = client.diagnostics(uri, version)
  const isTyped = round % 2 === 0
  const range = { start: place, end: isTyped ? place : { ...place, character: place.character + 1 } }
  const start = performance.now()
  client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text: isTyped ? 'x' : '' }] })
  return (await findings).at - start
}

async function hover(/** @type {LanguageClient} */ client, /** @type {string} */ uri, /** @type {{ line: number, character: number }} */ position) {
  const start = performance.now()
  const { message, at } = await client.request('textDocument/hover', { textDocument: { uri }, position })
  if (message.result === null) throw new Error('A server had nothing to say at the place of the hover.')
  return at - start
}

/** Behind a word in the middle of the document. */
function placeToEdit(/** @type {string} */ text) {
  return positionOf(text, text.indexOf('build-essential', text.length / 2) + 'build-essential'.length)
}

function positionOf(/** @type {string} */ text, /** @type {number} */ offset) {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
}

function uriOf(/** @type {number} */ round) {
  return `file:///bench/edited-${round}/Dockerfile`
}
