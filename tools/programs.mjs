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

/** Installs Chromium, Neovim and a registry where they are missing and Debian's packages can be installed. */
export async function installTestPrograms() {
  const packages = [
    ...(findChromium() === undefined ? ['chromium'] : []),
    ...(findProgram('nvim') === undefined ? ['neovim'] : []),
    ...(findProgram('docker-registry') === undefined ? ['docker-registry'] : []),
  ]
  if (packages.length === 0) return

  const command = `apt-get install --no-install-recommends ${packages.join(' ')}`
  if (process.getuid?.() !== 0 || (await run('apt-get', ['--version'])).code !== 0) {
    throw new Failure(`The tests need ${packages.join(' and ')}. On Debian or Ubuntu: sudo ${command}`)
  }
  console.log(`Installing ${packages.join(' and ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await mustRun('apt-get', ['update', '-qq'], { env })
  await mustRun('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env })
}

function isExecutable(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
