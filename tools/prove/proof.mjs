// One proof: the Dockerfile as it is and as the server's action makes it, both built, run, and built again after a touch.
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { applyAction } from './action.mjs'
import { buildImage, buildah, describe, hasImage, layersAbove, runImage } from './buildah.mjs'

/**
 * @typedef {object} Side
 * @property {string} dockerfile
 * @property {boolean} built whether there is an image; its figures are those of an empty one where there is none
 * @property {number} size
 * @property {number} layers
 * @property {string} user
 * @property {string} config
 * @property {string} history
 * @property {string[]} rebuilt
 * @property {number} code
 * @property {string} output
 */
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
  const secrets = await mkdtemp(join(tmpdir(), 'basewise-secrets-'))
  try {
    for (const [id, secret] of Object.entries(one.secrets ?? {})) await writeFile(join(secrets, id), secret)
    const inputs = {
      volumes: [`${index.configuration}:/etc/pip.conf:ro`],
      secrets: Object.keys(one.secrets ?? {}).map((id) => `id=${id},src=${join(secrets, id)}`),
      args: Object.entries(one.args ?? {}).map(([name, value]) => `${name}=${value}`),
    }
    const build = await buildImage(context, image, inputs)
    if (build.code !== 0) return { ...unbuilt, dockerfile, code: build.code, output: build.output }

    const { config, history } = await describe(image)
    const layers = await layersAbove(image, base.name)
    const { code, output } = await runImage(image, commandOf(one, config))
    return {
      dockerfile,
      built: true,
      size: layers.reduce((sum, bytes) => sum + bytes, 0),
      layers: layers.length,
      user: config.User || 'root',
      config: JSON.stringify(config),
      history,
      rebuilt: one.touch === undefined ? [] : await rebuildAfterTouch(one.touch, context, image, inputs),
      code,
      output,
    }
  } finally {
    await rm(secrets, { recursive: true })
    if (await hasImage(image)) await buildah('rmi', '--force', image)
    await buildah('rmi', '--prune', '--force')
  }
}

const unbuilt = { built: false, size: 0, layers: 0, user: '', config: '', history: '', rebuilt: [] }

/** What is run of an image to see what it does. @param {import('./cases.mjs').Case} one @param {import('./buildah.mjs').Config} config @returns {string[]} */
function commandOf({ command, beside }, config) {
  const program = command ?? [...(config.Entrypoint ?? []), ...(config.Cmd ?? [])]
  if (beside === undefined) return program

  const [form, ...check] = beside === 'healthcheck' ? (config.Healthcheck?.Test ?? ['CMD', 'echo', 'no check']) : ['CMD', ...beside]
  const asked = form === 'CMD-SHELL' ? ['sh', '-c', ...check] : check
  // Asked once a second until it succeeds, as Docker asks while a program starts.
  return ['sh', '-c', `${quote(program)} >/dev/null 2>&1 & program=$!
status=1; for try in 1 2 3 4 5; do sleep 1; output=$(${quote(asked)} 2>&1) && status=0 && break; done
kill $program; wait $program 2>/dev/null; [ -z "$output" ] || printf '%s\\n' "$output"; exit $status`]
}

const quote = (/** @type {string[]} */ words) => words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')

/** The steps that do not come from the cache once a file has changed; the file is put back. @param {string} file @param {string} context @param {string} image @param {Parameters<typeof buildImage>[2]} inputs */
async function rebuildAfterTouch(file, context, image, inputs) {
  const path = join(context, file)
  const content = await readFile(path)
  await appendFile(path, '\n')
  const { steps } = await buildImage(context, image, inputs)
  await writeFile(path, content)
  return steps.filter(({ text, cached }) => !cached && text.startsWith('RUN')).map(({ text }) => text)
}

/** Every official Python image of the file is our base: what is proven is what the instructions do. */
async function nameBase(/** @type {string} */ dockerfile, /** @type {import('./baseImage.mjs').Base} */ base) {
  for (const [, image] of dockerfile.matchAll(/^FROM\s+(?:--\S+\s+)?(python:[\w.-]+)(?=\s)/gm)) await buildah('tag', base.name, `docker.io/library/${image}`)
}
