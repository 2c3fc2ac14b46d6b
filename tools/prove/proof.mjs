// One proof: the Dockerfile as it is and as the server's action makes it, both built, run, and built again after a touch.
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { applyAction } from './action.mjs'
import { buildImage, buildah, configOf, hasImage, layersAbove, runImage } from './buildah.mjs'

/** @typedef {{ dockerfile: string, size: number, layers: number, user: string, rebuilt: string[], code: number, output: string }} Side */
/** @typedef {{ before: Side, after: Side, title: string }} Proof */

/** @param {import('./cases.mjs').Case} one @param {import('./baseImage.mjs').Base} base @param {import('./index.mjs').WheelIndex} index @returns {Promise<Proof>} */
export async function prove(one, base, index) {
  const context = await mkdtemp(join(tmpdir(), 'basewise-proof-'))
  try {
    await cp(one.folder, context, { recursive: true })
    await rm(join(context, 'case.json'))
    for (const [path, size] of Object.entries(one.generated ?? {})) await generate(join(context, path), size)
    const before = await measure(one, context, base, index)
    const title = await applyAction(one, context)
    return { before, after: await measure(one, context, base, index), title }
  } finally {
    await rm(context, { recursive: true })
  }
}

async function generate(/** @type {string} */ path, /** @type {number} */ size) {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, Buffer.alloc(size, 'generated '))
}

/** @param {import('./cases.mjs').Case} one @param {string} context @param {import('./baseImage.mjs').Base} base @param {import('./index.mjs').WheelIndex} index @returns {Promise<Side>} */
async function measure(one, context, base, index) {
  const dockerfile = await readFile(join(context, 'Dockerfile'), 'utf8')
  await nameBase(dockerfile, base)
  const image = `localhost/basewise-proof/${one.name}`
  const volumes = [`${index.configuration}:/etc/pip.conf:ro`]
  try {
    await buildImage(context, image, volumes)
    const [config, layers] = [await configOf(image), await layersAbove(image, base.name)]
    const command = one.command ?? [...(config.Entrypoint ?? []), ...(config.Cmd ?? [])]
    const { code, output } = await runImage(image, command)
    return {
      dockerfile,
      size: layers.reduce((sum, bytes) => sum + bytes, 0),
      layers: layers.length,
      user: config.User || 'root',
      rebuilt: one.touch === undefined ? [] : await rebuildAfterTouch(one.touch, context, image, volumes),
      code,
      output,
    }
  } finally {
    await buildah('rmi', '--prune', '--force')
    if (await hasImage(image)) await buildah('rmi', '--force', image)
    await buildah('rmi', '--prune', '--force')
  }
}

/** The steps that do not come from the cache once a file has changed; the file is put back. */
async function rebuildAfterTouch(/** @type {string} */ file, /** @type {string} */ context, /** @type {string} */ image, /** @type {string[]} */ volumes) {
  const path = join(context, file)
  const content = await readFile(path)
  await appendFile(path, '\n')
  const { steps } = await buildImage(context, image, volumes)
  await writeFile(path, content)
  return steps.filter(({ text, cached }) => !cached && text.startsWith('RUN')).map(({ text }) => text)
}

/** Every official Python image of the file is our base: what is proven is what the instructions do. */
async function nameBase(/** @type {string} */ dockerfile, /** @type {import('./baseImage.mjs').Base} */ base) {
  for (const [, image] of dockerfile.matchAll(/^FROM\s+(?:--\S+\s+)?(python\S*)/gim)) {
    const reference = (image ?? '').split('@')[0]
    await buildah('tag', base.name, `docker.io/library/${reference}`)
  }
}
