// The proofs as Markdown: a table of all, and below it what was built.

/** @typedef {{ case: import('./cases.mjs').Case, proof: import('./proof.mjs').Proof, broken: string[] }} Judged */

/** @param {Judged[]} proofs @param {import('./cases.mjs').NotBuilt[]} others @param {string} base what the builds started from */
export function report(proofs, others, base) {
  const rows = proofs.map(({ case: one, proof: { before, after }, broken }) => `| ${linkOf(one)} | ${change(before, after, ({ size }) => (size / 1_000_000).toFixed(1))} | ${change(before, after, ({ layers }) => `${layers}`)} | ${change(before, after, ({ user }) => user)} | ${one.touch === undefined ? '' : change(before, after, ({ rebuilt }) => `${rebuilt.length}`)} | ${outputOf(before, after)} | ${broken.length === 0 ? 'yes' : `no: ${broken.join('; ').replaceAll('\n', ' ')}`} |`)
  return [
    `Built upon ${base}.`,
    'Size is that of all layers above the base, unpacked; "run again" are the RUN steps that did not come from the cache after a',
    'source file was touched.',
    '',
    '| what | size in MB | layers | user | run again | output | as claimed |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
    ...(others.length === 0 ? [] : ['## What is not built', '', ...others.map(reason), '']),
    ...proofs.flatMap(details),
  ].join('\n')
}

/** @param {import('./cases.mjs').NotBuilt} group */
function reason({ why, rules, refactorings = [] }) {
  const names = [...rules.map((rule) => `[${rule}](rules/${rule}.md)`), ...refactorings.map((title) => `"${title}"`)]
  return `- ${why}: ${names.join(', ')}.`
}

/** @param {Judged} judged */
function details({ case: one, proof: { before, after, title } }) {
  return [`## ${one.name}`, '', `${one.shows} The action: "${title}".`, '', ...block('Before', before.dockerfile), ...block('After', after.dockerfile)]
}

const block = (/** @type {string} */ name, /** @type {string} */ text) => [`${name}:`, '', '```dockerfile', text.trimEnd(), '```', '']

/** @param {import('./proof.mjs').Side} before @param {import('./proof.mjs').Side} after */
function outputOf(before, after) {
  if (!before.built) return 'no image → runs'
  if (!after.built) return 'runs → no image, as it should be'
  if (before.code !== 0) return 'fails → runs'
  return before.output === after.output ? 'same' : 'as it should be'
}

const linkOf = (/** @type {import('./cases.mjs').Case} */ { name, rule }) => (rule === undefined || rule === name ? `[${name}](#${name})` : `[${name}](#${name}), [${rule}](rules/${rule}.md)`)

/** @param {import('./proof.mjs').Side} before @param {import('./proof.mjs').Side} after @param {(side: import('./proof.mjs').Side) => string} figure */
function change(before, after, figure) {
  const figures = [before, after].filter(({ built }) => built).map(figure)
  return figures[0] === figures[1] ? `${figures[0]}` : figures.join(' → ')
}
