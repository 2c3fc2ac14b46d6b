// npm run bench [-- --write] [-- --quick]: the built binary beside the peer, in one run. --write keeps the table in docs/benchmarks.md and README.md.
// npm run bench -- --curve [--quick]: the binary alone at sizes up to 100,000 lines. Without --quick the table is kept in docs/benchmarks.md.
import { existsSync } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from '../build.mjs'
import { makePackage } from '../package.mjs'
import { root, server, version, vsix } from '../paths.mjs'
import { Failure, main } from '../run.mjs'
import { curve } from './curve.mjs'
import { tableOf, toMarkdown, toText } from './figures.mjs'
import { editing, editingAnew, firstHovers, memory, startups } from './measurements.mjs'
import { installPeer, peerName, peerVersion } from './peer.mjs'

const files = 100
const full = { startups: 31, memory: 5, short: { lines: 200, processes: 5, opens: 21, changes: 101, tokens: 31 }, long: { lines: 5000, opens: 7, changes: 31, tokens: 7 } }
const quick = { startups: 5, memory: 1, short: { lines: 200, processes: 1, opens: 3, changes: 11, tokens: 3 }, long: { lines: 5000, opens: 2, changes: 5, tokens: 2 } }
// As many at each length: the first ones of a process are slow, and would count for more among few.
const fullCurve = [100, 1_000, 10_000, 100_000].map((lines) => ({ lines, rounds: 11 }))
const quickCurve = [{ lines: 100, rounds: 11 }, { lines: 1_000, rounds: 5 }, { lines: 10_000, rounds: 3 }]
const benchmarks = join(root, 'docs', 'benchmarks.md')

/** @type {import('./measurements.mjs').Server} */
const ours = { name: 'Basewise', command: server, args: ['server', '--stdio'], hoverWord: 'python:3.12-slim' }

await main(async () => {
  const { values } = parseArgs({ options: { write: { type: 'boolean' }, quick: { type: 'boolean' }, curve: { type: 'boolean' } } })
  if (process.platform !== 'linux') throw new Failure('The benchmark reads resident memory from /proc, which only Linux has.')

  await build()
  if (values.curve) {
    const rows = await curve(ours, values.quick ? quickCurve : fullCurve)
    console.log(`\n${toText(rows)}\n`)
    if (!values.quick) await writeBetween(benchmarks, 'curve', `Measured on ${today()}.\n\n${toMarkdown(rows)}`)
    return
  }

  if (!existsSync(vsix) || (await stat(vsix)).mtimeMs < (await stat(server)).mtimeMs) await makePackage()
  const rounds = values.quick ? quick : full
  const rows = await measure(await serversToMeasure(), rounds)

  console.log(`\n${toText(rows)}\n`)
  if (values.write) {
    await writeBetween(benchmarks, 'bench', page(rows, rounds))
    await writeBetween(join(root, 'README.md'), 'bench', `Beside ${peerName} ${peerVersion}, medians of one run:\n\n${toMarkdown(rows)}`)
    console.log('• docs/benchmarks.md, README.md')
  }
})

/** @returns {Promise<import('./measurements.mjs').Server[]>} ours first */
async function serversToMeasure() {
  // The peer explains instructions, and has nothing to say about images.
  return [ours, { name: peerName, command: process.execPath, args: [await installPeer(), '--stdio'], hoverWord: 'FROM' }]
}

/** @param {import('./measurements.mjs').Server[]} servers @param {typeof full} rounds */
async function measure(servers, rounds) {
  console.log(`• ${servers.map(({ name }) => name).join(' and ')}, in turn`)
  const [oursStart, peerStart] = await startups(servers, rounds.startups)
  const firstHover = await firstHovers(servers, rounds.startups)
  const [oursMemory, peerMemory] = await memory(servers, rounds.memory, files)
  const short = await editingAnew(servers, rounds.short)
  const long = await editing(servers, rounds.long)

  /** @type {(what: string, samples: import('./measurements.mjs').Samples, target?: number, most?: number) => import('./figures.mjs').Comparison} */
  const time = (what, [ours, peer], target, most) => ({ what, unit: 'ms', ours, peer, target, most })
  return tableOf(
    [
      time('process started → initialize answered', [oursStart, peerStart], 1 / 10),
      time('first hover of a new process', firstHover, undefined, 15),
      { what: `resident memory, ${files} files open`, unit: 'MB', ours: oursMemory, peer: peerMemory, target: 1 / 2 },
      time('open → diagnostics, 200 lines', short.open),
      time('open → diagnostics, 5,000 lines', long.open),
      time('change → diagnostics, 200 lines', short.change, 1 / 4, 1.5),
      time('change → diagnostics, 5,000 lines', long.change, 1 / 8),
      time('the same in turn, 200 lines', short.changeInTurn),
      time('the same in turn, 5,000 lines', long.changeInTurn),
      time('hover, 200 lines', short.hover),
      time('hover, 5,000 lines', long.hover),
      time('change → hover, 5,000 lines', long.afterChange.hover, 1 / 20),
      time('change → completion, 5,000 lines', long.afterChange.completion, 1 / 20),
      time('change → definition, 5,000 lines', long.afterChange.definition, 1 / 20),
      time('semantic tokens, 200 lines', short.allTokens),
      time('semantic tokens, 5,000 lines', long.allTokens, 1 / 100),
    ],
    [
      { what: 'binary', bytes: (await stat(server)).size, target: 15 },
      { what: '.vsix', bytes: (await stat(vsix)).size, target: 10 },
    ],
  )
}

/** @param {string[][]} rows @param {typeof full} rounds */
function page(rows, { startups: starts, memory: memories, short, long }) {
  return `Written by \`npm run bench -- --write\` on ${today()}: Basewise ${version}, compiled ahead of time, beside
${peerName} ${peerVersion} on Node ${process.versions.node}; ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, ${availableParallelism()} cores, shared with other work.
The figures are medians: of ${starts} starts, of ${memories} processes, and for editing of ${short.opens} opens, ${short.changes} changes and as many of each question at 200 lines, in each of ${short.processes} processes,
${long.opens} and ${long.changes} at 5,000; all tokens were asked for ${short.tokens} and ${long.tokens} times.

${toMarkdown(rows)}`
}

function today() {
  return new Date().toISOString().slice(0, 10)
}

/** Replaces what stands between a pair of marks. */
async function writeBetween(/** @type {string} */ file, /** @type {string} */ mark, /** @type {string} */ text) {
  const [start, end] = [`<!-- ${mark} -->\n`, `<!-- /${mark} -->`]
  const before = await readFile(file, 'utf8')
  const [from, to] = [before.indexOf(start), before.indexOf(end)]
  if (from < 0 || to < from) throw new Failure(`${file} has no marks ${start}`)
  await writeFile(file, `${before.slice(0, from)}${start}${text}\n${before.slice(to)}`)
}
