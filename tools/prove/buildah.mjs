// buildah without a daemon: RUN in a chroot, layers as plain folders.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cache } from '../paths.mjs'
import { Failure, mustRun, run } from '../run.mjs'

export const store = join(cache, 'proof')
const storage = ['--root', join(store, 'storage'), '--runroot', join(store, 'run'), '--storage-driver', 'vfs']

export const buildah = (/** @type {string[]} */ ...args) => mustRun('buildah', [...storage, ...args])

/** Whether an image of this name is in the store. */
export const hasImage = async (/** @type {string} */ name) => (await run('buildah', [...storage, 'inspect', '--type', 'image', name])).code === 0

/**
 * Builds a context with the cache of earlier builds.
 * @param {string} context
 * @param {string} image
 * @param {string[]} volumes HOST:CONTAINER:OPTIONS
 * @returns {Promise<{ steps: { text: string, cached: boolean }[] }>} the steps that were gone through, in order
 */
export async function buildImage(context, image, volumes) {
  const { code, output } = await run('buildah', [
    ...storage, 'build', '--isolation', 'chroot', '--pull-never', '--layers', '--format', 'docker',
    ...volumes.flatMap((volume) => ['--volume', volume]), '--tag', image, context,
  ])
  if (code !== 0) throw new Failure(`${output}\nThe build of ${context} failed.`)

  /** @type {{ text: string, cached: boolean }[]} */
  const steps = []
  for (const line of output.split('\n')) {
    const step = /STEP \d+\/\d+: (.*)/.exec(line)
    if (step) steps.push({ text: step[1] ?? '', cached: false })
    const last = steps.at(-1)
    if (last && line.startsWith('--> Using cache')) last.cached = true
  }
  return { steps }
}

/** What the image says of itself. @returns {Promise<{ User?: string, Entrypoint?: string[], Cmd?: string[] }>} */
export async function configOf(/** @type {string} */ image) {
  return JSON.parse(await buildah('inspect', '--type', 'image', image)).Docker.config
}

/** The sizes in bytes, unpacked, of an image's layers from the top down to the base's. */
export async function layersAbove(/** @type {string} */ image, /** @type {string} */ base) {
  const id = JSON.parse(await buildah('inspect', '--type', 'image', image)).FromImageID
  const images = JSON.parse(await readFile(join(store, 'storage', 'vfs-images', 'images.json'), 'utf8'))
  const layers = JSON.parse(await readFile(join(store, 'storage', 'vfs-layers', 'layers.json'), 'utf8'))
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
