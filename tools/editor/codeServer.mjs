// Visual Studio Code in the browser, with the extension in it, on a port of this machine alone.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Failure, mustRun } from '../run.mjs'

const settings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'editor.minimap.enabled': false,
  // In a browser the editor would save by itself.
  'files.autoSave': 'off',
  'git.enabled': false,
}

/**
 * @param {import('./install.mjs').Editor} editor
 * @param {{ profile: string, folder: string, vsix: string }} options profile: a folder for all that the editor writes
 */
export async function startCodeServer(editor, { profile, folder, vsix }) {
  await mkdir(join(profile, 'data', 'User'), { recursive: true })
  await writeFile(join(profile, 'data', 'User', 'settings.json'), JSON.stringify(settings, undefined, 2))
  await writeMachineSettings(profile, {})

  const places = ['--user-data-dir', join(profile, 'data'), '--extensions-dir', join(profile, 'extensions')]
  // An empty gallery: nothing is asked of any extension market. A home of its own: the user's configuration stays untouched.
  const env = { ...editor.env, EXTENSIONS_GALLERY: '{}', HOME: profile, XDG_CONFIG_HOME: join(profile, 'config'), XDG_DATA_HOME: join(profile, 'share') }
  await mustRun(editor.node, [editor.codeServer, ...places, '--install-extension', vsix, '--force'], { env })

  const port = await freePort()
  const child = spawn(
    editor.node,
    [
      editor.codeServer,
      ...places,
      '--bind-addr', `127.0.0.1:${port}`,
      '--auth', 'none',
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-workspace-trust',
      '--disable-getting-started-override',
      folder,
    ],
    // A process group of its own, so that its children can be ended with it.
    { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  )
  const log = createWriteStream(join(profile, 'code-server.log'))
  child.stdout.pipe(log)
  child.stderr.pipe(log)
  const ended = once(child, 'exit')
  const stop = async () => {
    if (child.exitCode !== null || child.pid === undefined) return
    process.kill(-child.pid, 'SIGTERM')
    await ended
  }

  const address = `http://127.0.0.1:${port}`
  try {
    await answers(address, child)
  } catch (error) {
    await stop()
    throw error
  }
  return { url: `${address}/?folder=${encodeURIComponent(folder)}`, profile, ended, stop }
}

/** What a person sets for the machine, which no workspace can: who may be asked outside. */
export async function writeMachineSettings(/** @type {string} */ profile, /** @type {object} */ machineSettings) {
  const folder = join(profile, 'data', 'Machine')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'settings.json'), JSON.stringify(machineSettings))
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

async function answers(/** @type {string} */ address, /** @type {import('node:child_process').ChildProcess} */ child) {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null) throw new Failure(`The browser-based editor ended with status ${child.exitCode}.`)
    const response = await fetch(`${address}/healthz`).catch(() => undefined)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Failure(`The browser-based editor did not answer at ${address} within 30 seconds.`)
}
