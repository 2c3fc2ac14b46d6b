// Package indexes of our own on the loopback interface, with wheels made here: proofs need no other. One is open, and one, which is reached
// through the same server as a proxy, asks for a password.
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { ZipFile } from 'yazl'
import { store } from './buildah.mjs'

/** A host that is nobody's (RFC 2606), and whom it lets in. */
const privateHost = 'pypi.example.org'
const password = 'ci:k3J9xQ0vT7zR'

/** Names, versions and the size of what is in them: incompressible, as compiled code nearly is. */
const wheels = [
  { name: 'greeting', version: '1.2.0', bytes: 3_000_000, code: 'def greet(name):\n    return f"Hello, {name}!"\n' },
  { name: 'numberwords', version: '2.0.1', bytes: 5_000_000, code: 'def word(n):\n    return ["zero", "one", "two", "three"][n]\n' },
  // Stands in for a program that is known by its name.
  { name: 'alembic', version: '1.0.0', bytes: 1_000_000, code: '' },
]

export class WheelIndex {
  /** @param {import('node:http').Server} server @param {string} configuration */
  constructor(server, configuration) {
    this.server = server
    /** A pip.conf that names this index and no other. */
    this.configuration = configuration
  }

  static async start() {
    const files = new Map(await Promise.all(wheels.map(async (wheel) => /** @type {const} */ ([fileName(wheel), await packed(wheel)]))))
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1')
      const isLetIn = url.hostname !== privateHost || request.headers.authorization === `Basic ${Buffer.from(password).toString('base64')}`
      if (isLetIn) answer(files, url.pathname, response)
      else response.writeHead(401, { 'www-authenticate': 'Basic realm="packages"' }).end()
    })
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('The index has no port.')

    // Without TLS pip caches only what comes from a host that it is told to trust.
    const configuration = join(store, 'pip.conf')
    await mkdir(store, { recursive: true })
    await writeFile(configuration, `[global]\nindex-url = http://127.0.0.1:${address.port}/simple\nproxy = http://127.0.0.1:${address.port}\ntrusted-host =\n  127.0.0.1\n  ${privateHost}\ndisable-pip-version-check = true\n`)
    return new WheelIndex(server, configuration)
  }

  stop() {
    return new Promise((resolve) => this.server.close(() => resolve(undefined)))
  }
}

/** @param {Map<string, Buffer>} files @param {string} path @param {import('node:http').ServerResponse} response */
function answer(files, path, response) {
  const project = /^\/simple\/([a-z0-9-]+)\/$/.exec(path)?.[1]
  const file = files.get(path.slice(path.lastIndexOf('/') + 1))
  // pip keeps what it may keep: PyPI lets files be kept for ever, as they never change.
  if (file) response.writeHead(200, { 'content-type': 'application/octet-stream', 'cache-control': 'max-age=365000000, immutable, public' }).end(file)
  else if (project && wheels.some(({ name }) => name === project)) response.writeHead(200, { 'content-type': 'text/html' }).end(linksOf(project, files))
  else response.writeHead(404).end()
}

/** The page of a project in the simple repository API (PEP 503). @param {string} project @param {Map<string, Buffer>} files */
function linksOf(project, files) {
  const links = [...files].filter(([name]) => name.startsWith(`${project}-`)).map(([name, bytes]) => `<a href="/files/${name}#sha256=${createHash('sha256').update(bytes).digest('hex')}">${name}</a>`)
  return `<!doctype html><title>${project}</title>${links.join('<br>')}`
}

const fileName = (/** @type {typeof wheels[number]} */ { name, version }) => `${name}-${version}-py3-none-any.whl`

/** A wheel (PEP 427): the module, its data, a console script, and the metadata that pip asks for. @returns {Promise<Buffer>} */
async function packed(/** @type {typeof wheels[number]} */ { name, version, bytes, code }) {
  const info = `${name}-${version}.dist-info`
  const contents = new Map([
    [`${name}/__init__.py`, Buffer.from(code)],
    [`${name}/__main__.py`, Buffer.from(`def main():\n    print("${name} ${version}")\n\nif __name__ == "__main__":\n    main()\n`)],
    [`${name}/data.bin`, noise(bytes)],
    [`${info}/METADATA`, Buffer.from(`Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`)],
    [`${info}/WHEEL`, Buffer.from('Wheel-Version: 1.0\nGenerator: basewise\nRoot-Is-Purelib: true\nTag: py3-none-any\n')],
    [`${info}/entry_points.txt`, Buffer.from(`[console_scripts]\n${name} = ${name}.__main__:main\n`)],
  ])
  const record = [...contents].map(([path, content]) => `${path},sha256=${createHash('sha256').update(content).digest('base64url')},${content.length}\n`)
  contents.set(`${info}/RECORD`, Buffer.from(`${record.join('')}${info}/RECORD,,\n`))

  const zip = new ZipFile()
  for (const [path, content] of contents) zip.addBuffer(content, path)
  zip.end()
  const chunks = []
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** The same bytes each time, and none that could be compressed: a linear congruential generator's high bytes. */
function noise(/** @type {number} */ length) {
  const bytes = Buffer.alloc(length)
  let state = 12_345
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[i] = state >>> 24
  }
  return bytes
}
