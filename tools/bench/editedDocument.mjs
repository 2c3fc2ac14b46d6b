// A document that a server has open, and what a person does to it. Every method tells how many milliseconds it took.
import { positionOf } from './places.mjs'

export class EditedDocument {
  #client
  #uri
  #text
  #place
  #version = 1
  #isTyped = false

  /** @param {import('./languageClient.mjs').LanguageClient} client @param {string} uri @param {string} text */
  constructor(client, uri, text) {
    this.#client = client
    this.#uri = uri
    this.#text = text
    // Behind a word in the middle.
    this.#place = positionOf(text, text.indexOf('build-essential', text.length / 2) + 'build-essential'.length)
  }

  /** @returns {Promise<number>} until the findings are there */
  async open() {
    const findings = this.#client.diagnostics(this.#uri, this.#version)
    const start = performance.now()
    this.#client.notify('textDocument/didOpen', { textDocument: { uri: this.#uri, languageId: 'dockerfile', version: this.#version, text: this.#text } })
    return (await findings).at - start
  }

  /** Asks as soon as the document is open, before anything was judged. @param {import('./places.mjs').Question} question @returns {Promise<number>} from the question to the answer */
  async openAndAsk(question) {
    const findings = this.#client.diagnostics(this.#uri, this.#version)
    this.#client.notify('textDocument/didOpen', { textDocument: { uri: this.#uri, languageId: 'dockerfile', version: this.#version, text: this.#text } })
    const asked = await this.ask(question)
    await findings
    return asked
  }

  close() {
    this.#client.notify('textDocument/didClose', { textDocument: { uri: this.#uri } })
  }

  /** One character typed, or taken back. @returns {Promise<number>} until the findings are there */
  async change() {
    const { start, findings } = this.#type()
    return (await findings).at - start
  }

  /** @param {import('./places.mjs').Question} question @returns {Promise<number>} until the answer is there */
  async ask(question) {
    const start = performance.now()
    return (await this.#answer(question)) - start
  }

  /** Asks right behind a change, as an editor does at every key. @param {import('./places.mjs').Question} question @returns {Promise<number>} from the change to the answer */
  async askAfterChange(question) {
    const { start, findings } = this.#type()
    const answered = await this.#answer(question)
    await findings
    return answered - start
  }

  #type() {
    const findings = this.#client.diagnostics(this.#uri, ++this.#version)
    const range = { start: this.#place, end: this.#isTyped ? { ...this.#place, character: this.#place.character + 1 } : this.#place }
    const start = performance.now()
    this.#client.notify('textDocument/didChange', {
      textDocument: { uri: this.#uri, version: this.#version },
      contentChanges: [{ range, text: this.#isTyped ? '' : 'x' }],
    })
    this.#isTyped = !this.#isTyped
    return { start, findings }
  }

  async #answer(/** @type {import('./places.mjs').Question} */ { method, parameters }) {
    const { message, at } = await this.#client.request(method, { textDocument: { uri: this.#uri }, ...parameters })
    if (message.result === null) throw new Error(`A server had no answer to ${method}.`)
    return at
  }
}
