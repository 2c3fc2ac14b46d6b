// npm test [SUITE…]: every test there is, or the suites whose names are given. Ends with the line "N passed, N failed".
import { build, installPackages } from './build.mjs'
import { Failure, main } from './run.mjs'
import { suites } from './testing/suites.mjs'

/** @typedef {{ passed: number, failed: number, skipped?: number, output?: string }} Outcome */

await main(async () => {
  const wanted = process.argv.slice(2)
  const chosen = suites.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  const unknown = wanted.filter((name) => !suites.some((suite) => suite.name === name))
  if (unknown.length > 0) throw new Failure(`There is no suite ${unknown.join(', ')}. There are: ${suites.map(({ name }) => name).join(', ')}`)

  const total = { passed: 0, failed: 0, skipped: 0 }
  const built = await outcomeOf(async () => {
    await (chosen.some(({ needsBuild = true }) => needsBuild) ? build() : installPackages())
    return { passed: 0, failed: 0 }
  })
  if (built.failed > 0) console.log(built.output)
  total.failed += built.failed

  for (const suite of built.failed > 0 ? [] : chosen) {
    const start = performance.now()
    console.log(`• ${suite.name}: ${suite.what}`)
    const outcome = await outcomeOf(suite.run)
    if (outcome.failed > 0) console.log(outcome.output)
    console.log(`  ${told(outcome)} in ${((performance.now() - start) / 1000).toFixed(0)} s`)
    total.passed += outcome.passed
    total.failed += outcome.failed
    total.skipped += outcome.skipped ?? 0
  }

  console.log(`\n${told(total)}`)
  return total.failed > 0 ? 1 : 0
})

/** @param {() => Promise<Outcome>} body @returns {Promise<Outcome>} a suite that cannot even run counts as one failed test */
async function outcomeOf(body) {
  try {
    return await body()
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Failure ? error.message : String(error instanceof Error ? error.stack : error) }
  }
}

/** @param {Outcome} outcome */
function told({ passed, failed, skipped = 0 }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
