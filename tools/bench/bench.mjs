// npm run bench [-- --write] [-- --quick]: the built binary beside the peer, in one run. --write keeps the table in docs/benchmarks.md and README.md.
import { existsSync } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from '../build.mjs'
import { makePackage } from '../package.mjs'
import { root, server, version, vsix } from '../paths.mjs'
import { Failure, main } from '../run.mjs'
import { tableOf, toMarkdown, toText } from './figures.mjs'
import { editing, memory, startups } from './measurements.mjs'
import { installPeer, peerName, peerVersion } from './peer.mjs'

const files = 100
const full = { startups: 31, memory: 5, short: { lines: 200, opens: 21, changes: 101 }, long: { lines: 5000, opens: 7, changes: 31 } }
const quick = { startups: 5, memory: 1, short: { lines: 200, opens: 3, changes: 11 }, long: { lines: 5000, opens: 2, changes: 5 } }

await main(async () => {
  const { values } = parseArgs({ options: { write: { type: 'boolean' }, quick: { type: 'boolean' } } })
  if (process.platform !== 'linux') throw new Failure('The benchmark reads resident memory from /proc, which only Linux has.')

  await build()
  if (!existsSync(vsix) || (await stat(vsix)).mtimeMs < (await stat(server)).mtimeMs) await makePackage()
  const rounds = values.quick ? quick : full
  const rows = await measure(await serversToMeasure(), rounds)

  console.log(`\n${toText(rows)}\n`)
  if (values.write) {
    await writeFile(join(root, 'docs', 'benchmarks.md'), page(rows, rounds))
    await writeBetween(join(root, 'README.md'), 'bench', `Beside ${peerName} ${peerVersion}, medians of one run:\n\n${toMarkdown(rows)}`)
    console.log('• docs/benchmarks.md, README.md')
  }
})

/** @returns {Promise<import('./measurements.mjs').Server[]>} ours first */
async function serversToMeasure() {
  return [
    { name: 'Basewise', command: server, args: ['server', '--stdio'], hoverAt: (text) => text.indexOf('python:3.12-slim') },
    // It explains instructions, and has nothing to say about images.
    { name: peerName, command: process.execPath, args: [await installPeer(), '--stdio'], hoverAt: (text) => text.indexOf('FROM') },
  ]
}

/** @param {import('./measurements.mjs').Server[]} servers @param {typeof full} rounds */
async function measure(servers, rounds) {
  console.log(`• ${servers.map(({ name }) => name).join(' and ')}, in turn`)
  const [oursStart, peerStart] = await startups(servers, rounds.startups)
  const [oursMemory, peerMemory] = await memory(servers, rounds.memory, files)
  const short = await editing(servers, rounds.short)
  const long = await editing(servers, rounds.long)

  /** @type {(what: string, samples: import('./measurements.mjs').Samples, target?: number) => import('./figures.mjs').Comparison} */
  const time = (what, [ours, peer], target) => ({ what, unit: 'ms', ours, peer, target })
  return tableOf(
    [
      time('process started → initialize answered', [oursStart, peerStart], 1 / 10),
      { what: `resident memory, ${files} files open`, unit: 'MB', ours: oursMemory, peer: peerMemory, target: 1 / 2 },
      time('open → diagnostics, 200 lines', short.open),
      time('open → diagnostics, 5,000 lines', long.open),
      time('change → diagnostics, 200 lines', short.change, 1 / 3),
      time('change → diagnostics, 5,000 lines', long.change, 1 / 5),
      time('hover, 200 lines', short.hover),
      time('hover, 5,000 lines', long.hover),
    ],
    [
      { what: 'binary', bytes: (await stat(server)).size, target: 15 },
      { what: '.vsix', bytes: (await stat(vsix)).size, target: 10 },
    ],
  )
}

/** @param {string[][]} rows @param {typeof full} rounds */
function page(rows, { startups: starts, memory: memories, short, long }) {
  return `# Benchmarks

Written by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}: Basewise ${version}, compiled ahead of time, beside
${peerName} ${peerVersion} on Node ${process.versions.node}; ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, ${availableParallelism()} cores, shared with other work.

${toMarkdown(rows)}

How it is measured: both servers talk over standard input and output to the same client, and are asked in turn within one run. The figures are medians:
of ${starts} starts, of ${memories} processes, three seconds after the last of ${files} files of about 100 lines was judged, and for editing of ${short.opens} opens, ${short.changes} changes and as many hovers at 200 lines, ${long.opens} and ${long.changes} at 5,000.
A change is one character typed or taken back in the middle of the document. Time runs from writing the message to the last byte of the answer. The documents are generated,
with every kind of instruction. The hover is on the image for Basewise and on the word FROM for the peer, which has nothing to say about images.

The two do not do the same work: the peer checks the syntax of instructions, Basewise also reads the shell commands in them and judges what they do to the image.
`
}

/** Replaces what stands between a pair of marks. */
async function writeBetween(/** @type {string} */ file, /** @type {string} */ mark, /** @type {string} */ text) {
  const [start, end] = [`<!-- ${mark} -->\n`, `<!-- /${mark} -->`]
  const before = await readFile(file, 'utf8')
  const [from, to] = [before.indexOf(start), before.indexOf(end)]
  if (from < 0 || to < from) throw new Failure(`${file} has no marks ${start}`)
  await writeFile(file, `${before.slice(0, from)}${start}${text}\n${before.slice(to)}`)
}
