// Skipping what is up to date, by the contents of the inputs and not by their times: a fresh clone has only new times.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { artifacts, root } from './paths.mjs'

const madeByBuilds = new Set(['bin', 'obj', 'node_modules'])

/**
 * Runs `make` unless `output` exists and was made from inputs with these contents.
 * @param {{ name: string, output: string, inputs: string[], salt?: string, make: () => Promise<void> }} step inputs: files and folders, from the root
 * @returns {Promise<boolean>} whether it ran
 */
export async function unlessFresh({ name, output, inputs, salt = '', make }) {
  const stamp = join(artifacts, 'fresh', `${name}.sha256`)
  const now = await fingerprint(inputs, salt)
  if (existsSync(output) && existsSync(stamp) && (await readFile(stamp, 'utf8')) === now) return false

  await make()
  await mkdir(join(artifacts, 'fresh'), { recursive: true })
  await writeFile(stamp, now)
  return true
}

async function fingerprint(/** @type {string[]} */ inputs, /** @type {string} */ salt) {
  const hash = createHash('sha256').update(salt)
  for (const input of inputs) {
    for await (const path of filesBelow(input)) hash.update(path).update('\0').update(await readFile(join(root, path)))
  }
  return hash.digest('hex')
}

/** @returns {AsyncGenerator<string>} */
async function* filesBelow(/** @type {string} */ path) {
  const full = join(root, path)
  if (!existsSync(full)) return
  if ((await stat(full)).isFile()) {
    yield path
    return
  }
  for (const entry of (await readdir(full)).sort()) {
    if (!madeByBuilds.has(entry)) yield* filesBelow(join(path, entry))
  }
}
