// npm run prove [CASE…]: builds what fixes and refactorings change, before and after, and checks what the rules' pages claim.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from '../build.mjs'
import { root } from '../paths.mjs'
import { Failure, main } from '../run.mjs'
import { prepareBase } from './baseImage.mjs'
import { readCases, readNotBuilt } from './cases.mjs'
import { judge } from './claims.mjs'
import { prove } from './proof.mjs'
import { report } from './report.mjs'
import { installBuilder } from './tools.mjs'

const page = join(root, 'docs', 'proof.md')

await main(async () => {
  const wanted = process.argv.slice(2)
  const all = await readCases()
  const cases = all.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  const unknown = wanted.filter((name) => !all.some((one) => one.name === name))
  if (unknown.length > 0) throw new Failure(`There is no case ${unknown.join(', ')} in tools/prove/cases.`)

  await installBuilder()
  await build()
  // Not before: it needs a package that the build installs.
  const { WheelIndex } = await import('./index.mjs')
  const index = await WheelIndex.start()
  try {
    const base = await prepareBase()
    const proofs = []
    for (const one of cases) {
      console.log(`• ${one.name}`)
      const proof = await prove(one, base, index)
      const broken = judge(one, proof)
      proofs.push({ case: one, proof, broken })
      for (const claim of broken) console.log(`  not so: ${claim}`)
    }

    const text = report(proofs, wanted.length === 0 ? await readNotBuilt() : [], base.description)
    // A part of the cases is for whoever writes one; the page is of all of them.
    if (wanted.length === 0) await writeFile(page, `${(await readFile(page, 'utf8')).split('<!-- proof -->')[0]}<!-- proof -->\n${text}<!-- /proof -->\n`)
    else console.log(text)
    return proofs.some(({ broken }) => broken.length > 0) ? 1 : 0
  } finally {
    await index.stop()
  }
})
