// npm run package: the .vsix for this platform.
import { stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { root, vsix } from './paths.mjs'
import { main, mustRun } from './run.mjs'

export async function makePackage() {
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce')
  await mustRun(process.execPath, [
    vsce,
    'package',
    '--target', `${process.platform}-${process.arch}`,
    '--out', vsix,
    '--no-dependencies', // the client is one bundled file
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
  ])
  console.log(`• ${relative(root, vsix)} (${((await stat(vsix)).size / 1e6).toFixed(1)} MB)`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    await build()
    await makePackage()
  })
}
