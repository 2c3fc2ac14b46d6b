// What is asked of the generated documents, and where.

/** @typedef {{ method: string, parameters: Record<string, unknown> }} Question without the document */
/** @typedef {{ line: number, character: number }} Position */

const options = { tabSize: 4, insertSpaces: true }

/** @returns {Position} */
export function positionOf(/** @type {string} */ text, /** @type {number} */ offset) {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  let line = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < lineStart; at = text.indexOf('\n', at + 1)) line++
  return { line, character: offset - lineStart }
}

/** A question at a word in the middle of a text, or at its first place where it has none there. @returns {Question} */
export function questionAt(/** @type {string} */ text, /** @type {string} */ method, /** @type {string} */ word, inWord = 1, parameters = {}) {
  const inMiddle = text.indexOf(word, text.length / 2)
  const found = inMiddle >= 0 ? inMiddle : text.indexOf(word)
  if (found < 0) throw new Error(`The document has no ${word}.`)
  return { method: `textDocument/${method}`, parameters: { position: positionOf(text, found + inWord), ...parameters } }
}

/** A question about all of a text. @returns {Question} */
export function questionAbout(/** @type {string} */ method, parameters = {}) {
  return { method: `textDocument/${method}`, parameters }
}

/** Everything that is asked at a key stroke or at a glance, by what the table calls it. @returns {[what: string, question: Question][]} */
export function allQuestions(/** @type {string} */ text) {
  const middle = positionOf(text, text.indexOf('build-essential', text.length / 2)).line
  const screen = { start: { line: middle, character: 0 }, end: { line: middle + 50, character: 0 } }
  return [
    ['hover', questionAt(text, 'hover', 'python:3.12-slim')],
    ['completion', questionAt(text, 'completion', 'WORKDIR', 2)],
    ['definition', questionAt(text, 'definition', '$VERSION', 2)],
    ['references', questionAt(text, 'references', '$VERSION', 2, { context: { includeDeclaration: true } })],
    ['highlights', questionAt(text, 'documentHighlight', '$VERSION', 2)],
    ['rename', questionAt(text, 'rename', '$VERSION', 2, { newName: 'RELEASE' })],
    ['selection ranges', questionAbout('selectionRange', { positions: [screen.start] })],
    ['code actions', questionAbout('codeAction', { range: { start: screen.start, end: screen.start }, context: { diagnostics: [] } })],
    ['symbols', questionAbout('documentSymbol')],
    ['folding', questionAbout('foldingRange')],
    ['links', questionAbout('documentLink')],
    ['semantic tokens', questionAbout('semanticTokens/full')],
    ['semantic tokens, what changed', questionAbout('semanticTokens/full/delta', { previousResultId: '' })],
    ['semantic tokens, 50 lines', questionAbout('semanticTokens/range', { range: screen })],
    ['inlay hints, 50 lines', questionAbout('inlayHint', { range: screen })],
    ['formatting', questionAbout('formatting', { options })],
    ['formatting, 50 lines', questionAbout('rangeFormatting', { range: screen, options })],
    ['formatting, a new line', questionAbout('onTypeFormatting', { position: screen.start, ch: '\n', options })],
  ]
}
