// The language server that Basewise is measured beside. It is installed outside the checkout: nothing but the benchmark needs it.
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cache } from '../paths.mjs'
import { mustRun } from '../run.mjs'

export const peerName = 'dockerfile-language-server-nodejs'
export const peerVersion = '0.15.0'

/** @returns {Promise<string>} its program, for Node */
export async function installPeer() {
  const folder = join(cache, `${peerName}-${peerVersion}`)
  const program = join(folder, 'node_modules', peerName, 'bin', 'docker-langserver')
  if (!existsSync(program)) {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n')
    await mustRun('npm', ['install', '--no-audit', '--no-fund', '--save-exact', `${peerName}@${peerVersion}`], { cwd: folder })
  }
  return program
}
