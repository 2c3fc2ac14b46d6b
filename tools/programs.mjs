// Programs of the system that the tests need: found, or installed where that is possible without asking anybody.
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Failure, mustRun, run } from './run.mjs'

/** @returns {string | undefined} the full path of the first of these that is on PATH */
export function findProgram(/** @type {string[]} */ ...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      if (isExecutable(join(folder, name))) return join(folder, name)
    }
  }
  return undefined
}

export function findChromium() {
  return process.env.CHROMIUM ?? findProgram('chromium', 'chromium-browser', 'google-chrome')
}

/** Debian's packages, and whether what they bring is there. */
const packages = {
  chromium: () => findChromium() !== undefined,
  neovim: () => findProgram('nvim') !== undefined,
  'docker-registry': () => findProgram('docker-registry') !== undefined,
  // Where it is, only root has in PATH.
  'nginx-light': () => findProgram('nginx') !== undefined || isExecutable('/usr/sbin/nginx'),
  'python3-pip': () => findProgram('pip3') !== undefined,
}

/**
 * Installs what is missing of these where Debian's packages can be installed.
 * @param {(keyof typeof packages)[]} names
 */
export async function installTestPrograms(...names) {
  const missing = names.filter((name) => !packages[name]())
  if (missing.length === 0) return

  const command = `apt-get install --no-install-recommends ${missing.join(' ')}`
  if (process.getuid?.() !== 0 || (await run('apt-get', ['--version'])).code !== 0) {
    throw new Failure(`The tests need ${missing.join(' and ')}. On Debian or Ubuntu: sudo ${command}`)
  }
  await installPackages(missing)
}

/** Installs packages of Debian's, as root. */
export async function installPackages(/** @type {string[]} */ names) {
  console.log(`Installing ${names.join(' and ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await mustRun('apt-get', ['update', '-qq'], { env })
  await mustRun('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env })
}

function isExecutable(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
