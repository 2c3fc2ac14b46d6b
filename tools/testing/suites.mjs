// The suites, in the order in which they run: what is quick comes first, the editor last.
import { readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { installEditor } from '../editor/install.mjs'
import { makePackage } from '../package.mjs'
import { artifacts, root, server } from '../paths.mjs'
import { installTestPrograms } from '../programs.mjs'
import { run } from '../run.mjs'
import { countsOfNodeTests, countsOfXml, failuresOfNodeTests, sum } from './counts.mjs'

/** @typedef {import('../test.mjs').Outcome} Outcome */
/** @type {{ name: string, what: string, run: () => Promise<Outcome>, needsBuild?: boolean }[]} needsBuild: whether it looks at what is built, as most do */
export const suites = [
  { name: 'types', what: 'the TypeScript compiler', run: () => check(process.execPath, [tool('typescript', 'bin', 'tsc'), '-p', root]), needsBuild: false },
  { name: 'eslint', what: 'the linter of TypeScript and JavaScript', run: () => check(process.execPath, [tool('eslint', 'bin', 'eslint.js'), root]), needsBuild: false },
  { name: 'client', what: "the client's parts that need no editor", run: clientTests, needsBuild: false },
  { name: 'server', what: 'the C# solution, also over the published binary', run: serverTests },
  { name: 'format', what: 'the formatting of C#', run: () => check('dotnet', ['format', 'LanguageServer.sln', '--verify-no-changes', '--no-restore']) },
  { name: 'package', what: 'the .vsix', run: packageTests },
  { name: 'grammars', what: 'highlighting', run: grammarTests, needsBuild: false },
  { name: 'neovim', what: 'Neovim as a client', run: neovimTests },
  { name: 'editor', what: 'Visual Studio Code in Chromium (about two minutes)', run: editorTests },
]

/** A program whose success is one passed test. @returns {Promise<Outcome>} */
async function check(/** @type {string} */ command, /** @type {string[]} */ args) {
  const { code, output } = await run(command, args)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output }
}

async function clientTests() {
  const { build: bundle } = await import('esbuild')
  const folder = join(artifacts, 'unit')
  await rm(folder, { recursive: true, force: true })
  const sources = await filesIn(join(root, 'client', 'tests', 'unit'), '.test.ts')
  await bundle({ entryPoints: sources, outdir: folder, outExtension: { '.js': '.mjs' }, bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'warning' })
  return nodeTests(await filesIn(folder, '.test.mjs'))
}

async function serverTests() {
  await installTestPrograms('docker-registry', 'nginx-light', 'python3-pip')
  const results = join(artifacts, 'test-results')
  await rm(results, { recursive: true, force: true })
  const { code, output } = await run(
    'dotnet',
    ['test', 'LanguageServer.sln', '-c', 'Release', '--nologo', '-v', 'quiet', '--logger', 'trx', '--results-directory', results],
    { env: { ...process.env, BASEWISE_BINARY: server }, show: /^\s*(Passed|Failed)!/ },
  )
  const reports = await Promise.all((await filesIn(results, '.trx')).map((file) => readFile(file, 'utf8')))
  return andStatus(sum(reports.map((report) => countsOfXml(report, 'Counters', { passed: 'passed', failed: 'failed', total: 'total' }))), code, output)
}

async function packageTests() {
  await makePackage()
  return nodeTests([join(root, 'client', 'tests', 'package', 'package.test.mjs')])
}

/** The editor's own grammars are what ours are injected into and embed, so they are the ones to test with. */
async function grammarTests() {
  const { codeServer } = await installEditor()
  const builtIn = (/** @type {string[]} */ ...path) => ['-g', join(codeServer, 'lib', 'vscode', 'extensions', ...path)]
  const reports = join(artifacts, 'grammar-results')
  await rm(reports, { recursive: true, force: true })
  const { code, output } = await run(process.execPath, [
    tool('vscode-tmgrammar-test', 'dist', 'unit.js'),
    // An injection is applied only to grammars that a manifest names.
    ...['--config', 'package.json'],
    ...builtIn('docker', 'syntaxes', 'docker.tmLanguage.json'),
    ...builtIn('shellscript', 'syntaxes', 'shell-unix-bash.tmLanguage.json'),
    ...builtIn('python', 'syntaxes', 'MagicPython.tmLanguage.json'),
    ...['--xunit-report', reports, 'syntaxes/tests/*'],
  ])
  const texts = await Promise.all((await filesIn(reports, '.xml')).map((file) => readFile(file, 'utf8')))
  return andStatus(sum(texts.map((text) => countsOfXml(text, 'testsuite', { total: 'tests', failed: 'failures' }))), code, output)
}

async function neovimTests() {
  await installTestPrograms('neovim')
  return nodeTests([join(root, 'client', 'tests', 'neovim', 'neovim.test.mjs')])
}

async function editorTests() {
  await installTestPrograms('chromium', 'docker-registry')
  await installEditor()
  await makePackage()
  await rm(join(artifacts, 'screenshots'), { recursive: true, force: true })
  return nodeTests([join(root, 'client', 'tests', 'editor', 'editor.test.mjs')])
}

async function nodeTests(/** @type {string[]} */ files) {
  const { code, output } = await run(process.execPath, ['--test', '--test-reporter=tap', ...files], { show: /^(not )?ok \d+ - / })
  return andStatus(countsOfNodeTests(output), code, failuresOfNodeTests(output) || output)
}

/** A runner that failed, or ran nothing, without counting a failed test still failed. @returns {Outcome} */
function andStatus(/** @type {Outcome} */ counts, /** @type {number} */ code, /** @type {string} */ output) {
  const silent = counts.failed === 0 && (code !== 0 || counts.passed === 0)
  return { ...counts, failed: silent ? 1 : counts.failed, output }
}

function tool(/** @type {string[]} */ ...path) {
  return join(root, 'node_modules', ...path)
}

async function filesIn(/** @type {string} */ folder, /** @type {string} */ suffix) {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => name.endsWith(suffix)).map((name) => join(folder, name))
}
