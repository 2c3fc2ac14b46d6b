// How the time of each feature grows with the document: ours alone, at sizes that are ten times as long each.
import { dockerfile } from './dockerfiles.mjs'
import { EditedDocument } from './editedDocument.mjs'
import { median } from './figures.mjs'
import { LanguageClient } from './languageClient.mjs'
import { allQuestions } from './places.mjs'

/** @typedef {{ lines: number, rounds: number }} Point */

/** Ten times the lines may cost this many times the time. */
export const largestGrowth = 12

/** @param {{ command: string, args: string[] }} server @param {Point[]} points @returns {Promise<string[][]>} a table; the first row is the heading */
export async function curve(server, points) {
  /** @type {Map<string, number[]>} */
  const times = new Map()
  for (const point of points) {
    console.log(`• ${point.lines.toLocaleString('en')} lines`)
    for (const [what, time] of await measure(server, point)) times.set(what, [...(times.get(what) ?? []), time])
  }
  return [
    ['', ...points.map(({ lines }) => `${lines.toLocaleString('en')} lines`), 'largest step', 'target', 'reached'],
    ...[...times].map(([what, row]) => {
      const growth = Math.max(...row.slice(1).map((time, index) => time / (row[index] ?? NaN)))
      return [what, ...row.map((time) => `${digits(time)} ms`), `× ${growth.toFixed(1)}`, `≤ × ${largestGrowth}`, growth <= largestGrowth ? 'yes' : 'no']
    }),
  ]
}

/** @param {{ command: string, args: string[] }} server @param {Point} point @returns {Promise<[what: string, time: number][]>} */
async function measure(server, { lines, rounds }) {
  const text = dockerfile(lines)
  const client = new LanguageClient(server.command, server.args)
  await client.initialize()

  /** @type {number[]} */
  const opens = []
  let document = new EditedDocument(client, 'file:///bench/0/Dockerfile', text)
  for (let round = 0; round < rounds; round++) {
    if (round > 0) document.close()
    document = new EditedDocument(client, `file:///bench/${round}/Dockerfile`, text)
    opens.push(await document.open())
  }

  /** @type {[string, number][]} */
  const times = [
    ['open → diagnostics', median(opens)],
    ['change → diagnostics', await repeat(rounds, () => document.change())],
  ]
  for (const [what, question] of allQuestions(text)) {
    times.push([`change → ${what}`, await repeat(rounds, () => document.askAfterChange(question))])
  }
  await client.stop()
  return times
}

/** @param {number} rounds @param {() => Promise<number>} measureOnce */
async function repeat(rounds, measureOnce) {
  const samples = []
  for (let round = 0; round < rounds; round++) samples.push(await measureOnce())
  return median(samples)
}

function digits(/** @type {number} */ value) {
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0)
}
