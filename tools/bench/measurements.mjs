// What is measured. Both servers are asked in turn, so that whatever else the machine does meets both; where that would disturb what is measured, one shortly after the other.
import { setTimeout } from 'node:timers/promises'
import { dockerfile } from './dockerfiles.mjs'
import { EditedDocument } from './editedDocument.mjs'
import { LanguageClient } from './languageClient.mjs'
import { questionAbout, questionAt } from './places.mjs'

/** @typedef {{ name: string, command: string, args: string[], hoverWord: string }} Server hoverWord: where it has something to say */
/** @typedef {[ours: number[], peer: number[]]} Samples */
/** @typedef {{ lines: number, opens: number, changes: number, tokens: number }} Size tokens: how often all tokens are asked for */

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
    for (let file = 0; file < files; file++) await new EditedDocument(client, `file:///bench/${file}/Dockerfile`, dockerfile(90, file)).open()
    await setTimeout(rest)
    const bytes = await client.residentMemory()
    await client.stop()
    return bytes / 1e6
  })
}

/**
 * The first hover of a process, asked as soon as the document is open: all that is known of the image has to be loaded for it.
 * @param {Server[]} servers @param {number} rounds @returns {Promise<Samples>} milliseconds
 */
export async function firstHovers(servers, rounds) {
  const text = dockerfile(90)
  return alternate(servers, rounds, async (server) => {
    const client = new LanguageClient(server.command, server.args)
    await client.initialize()
    const asked = await new EditedDocument(client, 'file:///bench/first/Dockerfile', text).openAndAsk(questionAt(text, 'hover', server.hoverWord))
    await client.stop()
    return asked
  })
}

/**
 * Opening, changing and asking about one document: both servers live at the same time.
 * @param {Server[]} servers @param {Size} size
 */
export async function editing(servers, { lines, opens, changes, tokens }) {
  const text = dockerfile(lines)
  const clients = servers.map((server) => new LanguageClient(server.command, server.args))
  for (const client of clients) await client.initialize()

  /** @type {EditedDocument[]} the last one that each server has opened */
  const documents = []
  const open = await alternate(clients, opens, async (client, round, index) => {
    documents[index]?.close()
    documents[index] = new EditedDocument(client, `file:///bench/edited-${round}/Dockerfile`, text)
    return documents[index].open()
  })
  const change = await consecutive(documents, changes, (document) => document.change())
  const changeInTurn = await alternate(documents, changes, (document) => document.change())
  const hovers = servers.map(({ hoverWord }) => questionAt(text, 'hover', hoverWord))
  const hover = await alternate(documents, changes, (document, _, index) => document.ask(at(hovers, index)))

  const afterChange = {
    hover: await alternate(documents, changes, (document, _, index) => document.askAfterChange(at(hovers, index))),
    completion: await alternate(documents, changes, (document) => document.askAfterChange(questionAt(text, 'completion', 'WORKDIR', 2))),
    definition: await alternate(documents, changes, (document) => document.askAfterChange(questionAt(text, 'definition', '$VERSION', 2))),
  }
  const allTokens = await alternate(documents, tokens, (document) => document.ask(questionAbout('semanticTokens/full')))
  for (const client of clients) await client.stop()
  return { open, change, changeInTurn, hover, afterChange, allTokens }
}

/**
 * The same in several processes of each server, all samples together: of a short file one run differs from the next by a tenth.
 * @param {Server[]} servers @param {Parameters<typeof editing>[1] & { processes: number }} rounds
 */
export async function editingAnew(servers, rounds) {
  /** @typedef {Awaited<ReturnType<typeof editing>>} Run */
  /** @type {Run[]} */
  const runs = []
  for (let run = 0; run < rounds.processes; run++) runs.push(await editing(servers, rounds))

  /** @type {(of: (run: Run) => Samples) => Samples} */
  const all = (of) => /** @type {Samples} */ (servers.map((_, index) => runs.flatMap((run) => at(of(run), index))))
  return {
    open: all((run) => run.open),
    change: all((run) => run.change),
    changeInTurn: all((run) => run.changeInTurn),
    hover: all((run) => run.hover),
    allTokens: all((run) => run.allTokens),
  }
}

/** @template T @param {T[]} of @param {number} rounds @param {(one: T, round: number, index: number) => Promise<number>} measure @returns {Promise<Samples>} */
async function alternate(of, rounds, measure) {
  const samples = of.map(() => /** @type {number[]} */ ([]))
  for (let round = 0; round < rounds; round++) {
    for (const [index, one] of of.entries()) samples[index]?.push(await measure(one, round, index))
  }
  return /** @type {Samples} */ (samples)
}

/**
 * One after the other, each with the processor to itself: what is measured is its work, and not what the other one has left of the caches.
 * @template T @param {T[]} of @param {number} rounds @param {(one: T) => Promise<number>} measure @returns {Promise<Samples>}
 */
async function consecutive(of, rounds, measure) {
  const samples = of.map(() => /** @type {number[]} */ ([]))
  for (const [index, one] of of.entries()) {
    for (let round = 0; round < rounds; round++) samples[index]?.push(await measure(one))
  }
  return /** @type {Samples} */ (samples)
}

/** @template T @param {T[]} items @param {number} index */
function at(items, index) {
  return /** @type {T} */ (items[index])
}
