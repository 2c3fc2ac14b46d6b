// Medians, ratios, and the table of them.

/** @typedef {{ what: string, unit: 'ms' | 'MB', ours: number[], peer: number[], target?: number, most?: number }} Comparison target: the largest ratio, ours to the peer's; most: the largest of ours */
/** @typedef {{ what: string, bytes: number, target: number }} Size target: in MB */

export function median(/** @type {number[]} */ values) {
  const sorted = [...values].sort((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] ?? NaN : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}

/** @param {Comparison[]} comparisons @param {Size[]} sizes @returns {string[][]} the first row is the heading */
export function tableOf(comparisons, sizes) {
  return [
    ['', 'Basewise', 'peer', 'ratio', 'target', 'reached'],
    ...comparisons.map(({ what, unit, ours, peer, target, most }) => {
      const [left, right] = [median(ours), median(peer)]
      const ratio = left / right
      return [what, `${digits(left)} ${unit}`, `${digits(right)} ${unit}`, ratio.toFixed(3), targets(unit, target, most), verdict(ratio, target, left, most)]
    }),
    ...sizes.map(({ what, bytes, target }) => [what, `${digits(bytes / 1e6)} MB`, '', '', `≤ ${target} MB`, verdict(bytes / 1e6, target)]),
  ]
}

export function toMarkdown(/** @type {string[][]} */ rows) {
  const lines = rows.map((cells) => `| ${cells.join(' | ')} |`)
  return [lines[0], `|${'---|'.repeat(rows[0]?.length ?? 0)}`, ...lines.slice(1)].join('\n')
}

export function toText(/** @type {string[][]} */ rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)))
  return rows.map((cells) => cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')).join('\n')
}

function digits(/** @type {number} */ value) {
  return value < 10 ? value.toFixed(2) : value.toFixed(1)
}

/** @param {string} unit @param {number} [ratio] @param {number} [most] */
function targets(unit, ratio, most) {
  return [...(ratio === undefined ? [] : [`≤ ${ratio.toFixed(3)}`]), ...(most === undefined ? [] : [`≤ ${most} ${unit}`])].join(', ')
}

/** @param {number} ratio @param {number | undefined} target @param {number} [value] @param {number} [most] */
function verdict(ratio, target, value = 0, most = Infinity) {
  if (target === undefined) return ''
  return ratio <= target && value <= most ? 'yes' : 'no'
}
