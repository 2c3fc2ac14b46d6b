// npm run build: dist/server/basewise and dist/client/extension.js. What is up to date is left alone.
import { existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unlessFresh } from './freshness.mjs'
import { artifacts, client, root, server } from './paths.mjs'
import { checkPrerequisites } from './prerequisites.mjs'
import { Failure, main, mustRun } from './run.mjs'

/** All that suites need which look at sources alone. */
export async function installPackages() {
  await step('Node packages (about a minute)', () =>
    unlessFresh({
      name: 'node_modules',
      output: join(root, 'node_modules', '.package-lock.json'),
      inputs: ['package-lock.json'],
      make: () => mustRun('npm', ['ci', '--no-audit', '--no-fund']).then(() => undefined),
    }),
  )
}

export async function build() {
  await checkPrerequisites()
  await installPackages()
  await step(`Client  ${relative(root, client)}`, () =>
    unlessFresh({ name: 'client', output: client, inputs: ['client/src', 'package-lock.json', 'tools/build.mjs'], make: bundleClient }),
  )
  await step(`Server  ${relative(root, server)} (compiled ahead of time: about a minute)`, () =>
    unlessFresh({
      name: 'server',
      output: server,
      inputs: ['server', 'Directory.Build.props', 'Directory.Packages.props', 'global.json'],
      salt: runtimeIdentifier(),
      make: publishServer,
    }),
  )
}

async function step(/** @type {string} */ name, /** @type {() => Promise<boolean>} */ body) {
  const start = performance.now()
  process.stdout.write(`• ${name} … `)
  const ran = await body()
  console.log(ran ? `done in ${((performance.now() - start) / 1000).toFixed(1)} s` : 'up to date')
}

async function bundleClient() {
  const { build: bundle } = await import('esbuild')
  await bundle({
    entryPoints: [join(root, 'client', 'src', 'extension.ts')],
    outfile: client,
    bundle: true,
    external: ['vscode'],
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  })
}

async function publishServer() {
  const published = join(artifacts, 'publish')
  await rm(published, { recursive: true, force: true })
  await mustRun('dotnet', ['publish', 'server/Basewise', '-c', 'Release', '-r', runtimeIdentifier(), '-o', published, '--nologo', '-v', 'quiet'])

  const binary = join(published, basename(server))
  if (!existsSync(binary)) throw new Failure(`The publish left no ${basename(server)} in ${published}.`)
  await mkdir(dirname(server), { recursive: true })
  // Removed first: an editor may be running it, and a running program's file cannot be written to.
  await rm(server, { force: true })
  await copyFile(binary, server)
  await chmod(server, 0o755)
  const megabytes = (await stat(server)).size / 1e6
  process.stdout.write(`${megabytes.toFixed(1)} MB, `)
}

/** .NET's name for this machine. Compiling ahead of time does not cross operating systems, so it is the only one that can be built here. */
function runtimeIdentifier() {
  const systems = /** @type {Record<string, string>} */ ({ linux: 'linux', darwin: 'osx', win32: 'win' })
  const system = systems[process.platform]
  if (system === undefined) throw new Failure(`There is no server for ${process.platform}.`)
  return `${system}-${process.arch}`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(build)
