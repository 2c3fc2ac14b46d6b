// How many tests passed, read from what each runner reports.

/** @typedef {import('../test.mjs').Outcome} Outcome */

/** @param {string} tap what node's test runner prints @returns {Outcome} */
export function countsOfNodeTests(tap) {
  const count = (/** @type {string} */ word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0)
  return { passed: count('pass'), failed: count('fail') + count('cancelled'), skipped: count('skipped') }
}

/** The failed tests and why, without those that passed. */
export function failuresOfNodeTests(/** @type {string} */ tap) {
  return (tap.match(/^not ok [^]*?^ {2}\.\.\.$/gm) ?? []).join('\n')
}

/**
 * @param {string} xml
 * @param {string} element the first one of this name carries the counts
 * @param {{ total: string, failed: string, passed?: string }} attributes their names
 * @returns {Outcome} without an attribute for those that passed, they are all but the failed
 */
export function countsOfXml(xml, element, attributes) {
  const tag = new RegExp(`<${element}\\b[^>]*>`).exec(xml)?.[0] ?? ''
  const count = (/** @type {string} */ name) => Number(new RegExp(`\\b${name}\\s*=\\s*"(\\d+)"`).exec(tag)?.[1] ?? 0)
  const [total, failed] = [count(attributes.total), count(attributes.failed)]
  const passed = attributes.passed === undefined ? total - failed : count(attributes.passed)
  return { passed, failed, skipped: total - passed - failed }
}

/** @param {Outcome[]} outcomes @returns {Outcome} */
export function sum(outcomes) {
  const total = (/** @type {(outcome: Outcome) => number} */ of) => outcomes.map(of).reduce((left, right) => left + right, 0)
  return { passed: total((outcome) => outcome.passed), failed: total((outcome) => outcome.failed), skipped: total((outcome) => outcome.skipped ?? 0) }
}
