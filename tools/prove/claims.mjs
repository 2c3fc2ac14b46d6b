// Whether a proof shows what its case claims.

/** @param {import('./cases.mjs').Case} one @param {import('./proof.mjs').Proof} proof @returns {string[]} the claims that do not hold, with the figures */
export function judge({ claims, fails, forgets }, { before, after }) {
  /** @type {[boolean, string][]} */
  const checks = [
    [compare(claims.size, before.size, after.size, slack), `size ${claims.size}: ${before.size} → ${after.size} bytes`],
    [compare(claims.layers, before.layers, after.layers, 0), `layers ${claims.layers}: ${before.layers} → ${after.layers}`],
    [claims.user === undefined || (claims.user === 'root') === isRoot(after.user), `user ${claims.user}: ${before.user} → ${after.user}`],
    [compare(claims.rebuilt, before.rebuilt.length, after.rebuilt.length, 0), `rebuilt ${claims.rebuilt}: ${before.rebuilt.length} → ${after.rebuilt.length}`],
    [claims.config === undefined || (claims.config === 'same') === (before.config === after.config), `config ${claims.config}: ${before.config} → ${after.config}`],
    [(fails === 'before') === (before.code !== 0), `status before ${fails === 'before' ? 'not 0' : '0'}: ${before.code}, ${before.output}`],
    [(fails === 'after') === (after.code !== 0), `status after ${fails === 'after' ? 'not 0' : '0'}: ${after.code}, ${after.output}`],
    [fails !== undefined || (claims.output === 'different') === (before.output !== after.output), `output ${claims.output ?? 'same'}: ${before.output} → ${after.output}`],
    [forgets === undefined || (remembers(before, forgets) && !remembers(after, forgets)), `forgets ${forgets}: ${before.config} ${before.history} → ${after.config} ${after.history}`],
  ]
  return checks.filter(([holds]) => !holds).map(([, claim]) => claim)
}

const remembers = (/** @type {import('./proof.mjs').Side} */ { config, history }, /** @type {string} */ text) => config.includes(text) || history.includes(text)

/** Two builds of one thing differ by the times and paths in compiled files and logs. */
const slack = 64 * 1024

const isRoot = (/** @type {string} */ user) => ['root', '0', '0:0', 'root:root'].includes(user)

/** @param {string | undefined} claim @param {number} before @param {number} after @param {number} tolerance */
function compare(claim, before, after, tolerance) {
  if (claim === undefined) return true
  if (claim === 'same') return Math.abs(after - before) <= tolerance
  return claim === 'more' ? after > before : after < before - tolerance
}
