// A client of the Language Server Protocol that knows when each message arrived: as much of one as measuring needs.
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'

/** @typedef {{ id?: number, method?: string, params?: any, result?: any, error?: { message: string } }} Message */
/** @typedef {{ message: Message, at: number }} Arrival at: milliseconds of performance.now() when its last byte was there, before it was parsed */

const answerTimeout = 60_000

export class LanguageClient {
  #nextId = 1
  /** @type {Buffer[]} */
  #chunks = []
  #received = 0
  /** How much there has to be before the next message can be complete. */
  #wanted = 0
  /** @type {{ matches: (message: Message) => boolean, resolve: (arrival: Arrival) => void, reject: (reason: Error) => void }[]} */
  #waiting = []

  /** @param {string} command @param {string[]} args */
  constructor(command, args) {
    this.process = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] })
    this.process.stdout.on('data', (chunk) => this.#take(chunk))
    // What cannot be written any more is told by the end of the process.
    this.process.stdin.on('error', () => undefined)
    this.process.once('exit', (code, signal) => this.#ended(`${command} ended with ${signal ?? `status ${code}`}`))
  }

  /** @param {{ rootUri?: string | null, capabilities?: Record<string, any> }} [more] @returns {Promise<Arrival>} the answer to initialize */
  async initialize({ rootUri = null, capabilities = {} } = {}) {
    const answer = await this.request('initialize', {
      processId: process.pid,
      rootUri,
      capabilities: {
        workspace: { configuration: true, ...capabilities.workspace },
        textDocument: {
          publishDiagnostics: { versionSupport: true },
          hover: { contentFormat: ['markdown'] },
          semanticTokens: { requests: { full: { delta: true }, range: true }, formats: ['relative'], tokenTypes: [], tokenModifiers: [] },
          inlayHint: {},
          ...capabilities.textDocument,
        },
      },
    })
    this.notify('initialized', {})
    return answer
  }

  /** @param {string} method @param {any} params */
  request(method, params) {
    const id = this.#nextId++
    const answer = this.#next((message) => message.id === id && message.method === undefined, method)
    this.#send({ id, method, params })
    return answer
  }

  /** @param {string} method @param {any} params */
  notify(method, params) {
    this.#send({ method, params })
  }

  /** The next findings of a document: of the version, where the server tells versions. */
  diagnostics(/** @type {string} */ uri, /** @type {number} */ version) {
    return this.#next(
      ({ method, params }) => method === 'textDocument/publishDiagnostics' && params.uri === uri && (params.version ?? version) === version,
      `the findings of ${uri}`,
    )
  }

  /** Resident memory in bytes, as Linux counts it. */
  async residentMemory() {
    const status = await readFile(`/proc/${this.process.pid}/status`, 'utf8')
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024
  }

  async stop() {
    const ended = new Promise((resolve) => this.process.once('exit', resolve))
    await this.request('shutdown', undefined)
    this.notify('exit', undefined)
    await ended
  }

  /** @param {(message: Message) => boolean} matches @param {string} what @returns {Promise<Arrival>} */
  #next(matches, what) {
    return new Promise((resolve, reject) => {
      if (this.process.exitCode !== null) throw new Error(`${this.process.spawnargs[0]} has ended.`)
      const timer = setTimeout(() => reject(new Error(`${this.process.spawnargs[0]} did not tell ${what} within a minute.`)), answerTimeout)
      this.#waiting.push({
        matches,
        reject: (reason) => {
          clearTimeout(timer)
          reject(reason)
        },
        resolve: (arrival) => {
          clearTimeout(timer)
          if (arrival.message.error) reject(new Error(arrival.message.error.message))
          else resolve(arrival)
        },
      })
    })
  }

  /** Nobody waits for a program that is gone. */
  #ended(/** @type {string} */ how) {
    for (const { reject } of this.#waiting.splice(0)) reject(new Error(`${how} before it had answered.`))
  }

  #send(/** @type {Message} */ message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
    this.process.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]))
  }

  // What has come is joined once, when all of a message is there: joining it at each of the hundreds of pieces of a long answer would take
  // longer than the server does, and hold it up at its full pipe.
  #take(/** @type {Buffer} */ chunk) {
    const at = performance.now()
    this.#chunks.push(chunk)
    this.#received += chunk.length
    for (let body = this.#nextBody(); body !== undefined; body = this.#nextBody()) this.#arrived({ message: JSON.parse(body.toString()), at })
  }

  /** The next message's body, if all of it is there. */
  #nextBody() {
    if (this.#received < this.#wanted) return undefined
    const bytes = this.#chunks.length === 1 ? (this.#chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#chunks)
    this.#chunks = [bytes]
    const headerEnd = bytes.indexOf('\r\n\r\n')
    if (headerEnd < 0) return undefined
    const length = Number(/content-length: (\d+)/i.exec(bytes.toString('latin1', 0, headerEnd))?.[1])
    const end = headerEnd + 4 + length
    this.#wanted = end
    if (bytes.length < end) return undefined
    this.#chunks = [bytes.subarray(end)]
    this.#received = bytes.length - end
    this.#wanted = 0
    return bytes.subarray(headerEnd + 4, end)
  }

  #arrived(/** @type {Arrival} */ arrival) {
    const { id, method, params } = arrival.message
    if (id !== undefined && method !== undefined) {
      // Settings: none, which every server takes for its defaults. Everything else: taken note of.
      this.#send({ id, result: method === 'workspace/configuration' ? params.items.map(() => null) : null })
      return
    }
    const waiting = this.#waiting.findIndex(({ matches }) => matches(arrival.message))
    if (waiting >= 0) this.#waiting.splice(waiting, 1)[0]?.resolve(arrival)
  }
}
