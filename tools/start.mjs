// npm start [FOLDER] [-- --no-editor]: builds, reports, and opens the editor on what was reported. Without FOLDER on the samples.
import { existsSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { startCodeServer } from './editor/codeServer.mjs'
import { installEditor } from './editor/install.mjs'
import { makePackage } from './package.mjs'
import { artifacts, samples, server, vsix } from './paths.mjs'
import { Failure, main, run, runInTerminal } from './run.mjs'

/** npm runs scripts in the project's folder; where the person stood is what a relative path means. */
const stoodIn = process.env.INIT_CWD ?? process.cwd()

await main(async () => {
  const { values, positionals } = parseArgs({ options: { 'no-editor': { type: 'boolean' } }, allowPositionals: true })
  const folder = positionals[0] === undefined ? samples : resolve(stoodIn, positionals[0])
  if (!existsSync(folder)) throw new Failure(`There is no folder ${folder}. Usage: npm start [FOLDER] [-- --no-editor]`)

  await build()
  await report(folder)
  if (values['no-editor']) return
  await makePackage()
  if (!(await openInCode(folder))) await openInBrowser(folder)
})

/** Status 1 says that there are findings, which is what one came to see. */
async function report(/** @type {string} */ folder) {
  const path = relative(stoodIn, folder) || '.'
  console.log(`\n$ basewise lint ${path}\n`)
  const code = await runInTerminal(server, ['lint', path], { cwd: stoodIn })
  if (code > 1) throw new Failure(`basewise lint ended with status ${code}.`)
  console.log()
}

async function openInCode(/** @type {string} */ folder) {
  if ((await run('code', ['--version'])).code !== 0) return false
  for (const args of [['--install-extension', vsix, '--force'], [folder]]) {
    const { code, output } = await run('code', args)
    if (code === 0) continue
    // As root, for one, it does not start.
    console.log(`code ${args.join(' ')} ended with status ${code}, so the browser-based editor is taken instead:\n${output}`)
    return false
  }
  console.log(`• Visual Studio Code is open on ${folder}`)
  return true
}

async function openInBrowser(/** @type {string} */ folder) {
  const editor = await startCodeServer(await installEditor(), { profile: join(artifacts, 'editor'), folder, vsix })
  console.log(`\nVisual Studio Code runs at\n\n    ${editor.url}\n\nCtrl+C ends it.`)
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => void editor.stop())
  await editor.ended
}
