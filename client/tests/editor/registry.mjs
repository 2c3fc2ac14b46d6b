// A registry of images on this machine: Debian's docker-registry, filled through its API as a client fills it.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { findProgram } from '../../../tools/programs.mjs'

const types = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
}

/**
 * @param {string} folder what it keeps stays there from one start to the next
 * @param {number} port 0: one that is free
 */
export async function startRegistry(folder, port = 0) {
  await mkdir(folder, { recursive: true })
  const configuration = join(folder, 'config.yml')
  const lines = ['version: 0.1', 'storage:', '  filesystem:', `    rootdirectory: ${join(folder, 'store')}`, 'http:', `  addr: 127.0.0.1:${port}`, '  secret: of-these-tests']
  await writeFile(configuration, `${lines.join('\n')}\n`)
  const child = spawn(findProgram('docker-registry') ?? 'docker-registry', ['serve', configuration], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(child, 'exit')
  const authority = await listening(child.stderr)
  return {
    authority,
    port: Number(authority.split(':')[1]),
    /** @returns {Promise<string>} the digest that the tag stands for */
    push: (/** @type {string} */ repository, /** @type {string} */ tag, /** @type {string} */ python) => push(`http://${authority}/v2/${repository}`, tag, python),
    async stop() {
      child.kill()
      await ended
    },
  }
}

/** @param {import('node:stream').Readable} log @returns {Promise<string>} host and port */
async function listening(log) {
  // Read to its end, so that it never waits for a reader.
  const lines = createInterface(log)
  return new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      const found = /listening on ([\d.]+:\d+)/.exec(line)
      if (found?.[1] !== undefined) resolve(found[1])
    })
    lines.on('close', () => reject(new Error('docker-registry ended before it listened.')))
  })
}

/** An image of Python for two platforms: what it is made of first, its index last. */
async function push(/** @type {string} */ repository, /** @type {string} */ tag, /** @type {string} */ python) {
  const manifests = []
  for (const [architecture, length] of /** @type {[string, number][]} */ ([['amd64', 3_400_000], ['arm64', 3_100_000]])) {
    const layer = await upload(repository, types.layer, Buffer.alloc(length, architecture))
    const config = await upload(
      repository,
      types.config,
      json({
        created: '2026-05-20T10:11:12Z',
        architecture,
        os: 'linux',
        config: { User: 'app', WorkingDir: '/srv', Env: ['PATH=/usr/local/bin:/usr/bin:/bin', `PYTHON_VERSION=${python}`], Cmd: ['python3'] },
        rootfs: { type: 'layers', diff_ids: [] },
      }),
    )
    const manifest = json({ schemaVersion: 2, mediaType: types.manifest, config, layers: [layer] })
    await putManifest(repository, types.manifest, digestOf(manifest), manifest)
    manifests.push({ ...descriptor(types.manifest, manifest), platform: { architecture, os: 'linux' } })
  }
  const index = json({ schemaVersion: 2, mediaType: types.index, manifests })
  await putManifest(repository, types.index, tag, index)
  return digestOf(index)
}

async function upload(/** @type {string} */ repository, /** @type {string} */ type, /** @type {Buffer} */ content) {
  const begun = await succeed(fetch(`${repository}/blobs/uploads/`, { method: 'POST' }))
  const place = new URL(begun.headers.get('location') ?? '', repository)
  place.searchParams.set('digest', digestOf(content))
  await succeed(fetch(place, { method: 'PUT', body: new Uint8Array(content), headers: { 'content-type': 'application/octet-stream' } }))
  return descriptor(type, content)
}

async function putManifest(/** @type {string} */ repository, /** @type {string} */ type, /** @type {string} */ reference, /** @type {Buffer} */ content) {
  await succeed(fetch(`${repository}/manifests/${reference}`, { method: 'PUT', body: new Uint8Array(content), headers: { 'content-type': type } }))
}

async function succeed(/** @type {Promise<Response>} */ answer) {
  const response = await answer
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}: ${await response.text()}`)
  return response
}

function descriptor(/** @type {string} */ mediaType, /** @type {Buffer} */ content) {
  return { mediaType, digest: digestOf(content), size: content.length }
}

function digestOf(/** @type {Buffer} */ content) {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}

function json(/** @type {object} */ value) {
  return Buffer.from(JSON.stringify(value))
}
