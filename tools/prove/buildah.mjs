// buildah without a daemon: RUN in a chroot, layers laid over one another where the system lets us, else copied whole.
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cache } from '../paths.mjs'
import { mustRun, run } from '../run.mjs'

export const store = join(cache, 'proof')
const driver = (await canOverlay()) ? 'overlay' : 'vfs'
const root = join(store, driver)
const storage = ['--root', root, '--runroot', join(store, `${driver}-run`), '--storage-driver', driver]

export const buildah = (/** @type {string[]} */ ...args) => mustRun('buildah', [...storage, ...args])

/** In a container whose own files are an overlay, and where one may not mount, layers can only be copied: it takes seven times as long. */
async function canOverlay() {
  const trial = join(store, 'trial')
  const [lower, upper, work, merged] = /** @type {[string, string, string, string]} */ (['lower', 'upper', 'work', 'merged'].map((name) => join(trial, name)))
  for (const folder of [lower, upper, work, merged]) await mkdir(folder, { recursive: true })
  const isMounted = (await run('mount', ['-t', 'overlay', 'overlay', '-o', `lowerdir=${lower},upperdir=${upper},workdir=${work}`, merged])).code === 0
  if (isMounted) await mustRun('umount', [merged])
  await rm(trial, { recursive: true })
  return isMounted
}

/** Whether an image of this name is in the store. */
export const hasImage = async (/** @type {string} */ name) => (await run('buildah', [...storage, 'inspect', '--type', 'image', name])).code === 0

/**
 * Builds a context with the cache of earlier builds.
 * @param {string} context
 * @param {string} image
 * @param {{ volumes: string[], secrets: string[], args: string[] }} inputs volumes: HOST:CONTAINER:OPTIONS, secrets: id=ID,src=PATH, args: NAME=VALUE
 * @returns {Promise<{ code: number, output: string, steps: { text: string, cached: boolean }[] }>} the steps that were gone through, in order
 */
export async function buildImage(context, image, { volumes, secrets, args }) {
  const { code, output } = await run('buildah', [
    ...storage, 'build', '--isolation', 'chroot', '--pull-never', '--layers', '--force-rm', '--format', 'docker',
    ...volumes.flatMap((volume) => ['--volume', volume]),
    ...secrets.flatMap((secret) => ['--secret', secret]),
    ...args.flatMap((arg) => ['--build-arg', arg]),
    '--tag', image, context,
  ])

  /** @type {{ text: string, cached: boolean }[]} */
  const steps = []
  for (const line of output.split('\n')) {
    const step = /STEP \d+\/\d+: (.*)/.exec(line)
    if (step) steps.push({ text: step[1] ?? '', cached: false })
    const last = steps.at(-1)
    if (last && line.startsWith('--> Using cache')) last.cached = true
  }
  return { code, output, steps }
}

/** @typedef {{ User?: string, Entrypoint?: string[], Cmd?: string[], Healthcheck?: { Test: string[] } }} Config */

/** What the image says of itself, and of how it was made. @returns {Promise<{ config: Config, history: string }>} */
export async function describe(/** @type {string} */ image) {
  const { config, history } = JSON.parse(await buildah('inspect', '--type', 'image', image)).Docker
  return { config, history: JSON.stringify(history) }
}

/** The sizes in bytes, unpacked, of an image's layers from the top down to the base's. */
export async function layersAbove(/** @type {string} */ image, /** @type {string} */ base) {
  const id = JSON.parse(await buildah('inspect', '--type', 'image', image)).FromImageID
  const images = JSON.parse(await readFile(join(root, `${driver}-images`, 'images.json'), 'utf8'))
  const layers = JSON.parse(await readFile(join(root, `${driver}-layers`, 'layers.json'), 'utf8'))
  const layerOf = (/** @type {string} */ imageId) => images.find((/** @type {{ id: string }} */ candidate) => candidate.id === imageId).layer
  const baseLayer = layerOf(JSON.parse(await buildah('inspect', '--type', 'image', base)).FromImageID)

  const sizes = []
  for (let layer = layerOf(id); layer && layer !== baseLayer; ) {
    const found = layers.find((/** @type {{ id: string }} */ candidate) => candidate.id === layer)
    sizes.push(found['diff-size'] ?? 0)
    layer = found.parent
  }
  return sizes
}

/** Runs what the image runs, or another command, as its user. @returns {Promise<{ code: number, output: string }>} */
export async function runImage(/** @type {string} */ image, /** @type {string[]} */ command) {
  const container = (await buildah('from', '--pull-never', image)).trim()
  try {
    return await run('buildah', [...storage, 'run', '--isolation', 'chroot', container, '--', ...command])
  } finally {
    await buildah('rm', container)
  }
}
