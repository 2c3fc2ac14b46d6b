// Where things are. Everything that is made goes to dist/ (what is shipped) or artifacts/ (what is looked at and thrown away).
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const artifacts = join(root, 'artifacts')
export const samples = join(root, 'samples')

const executable = process.platform === 'win32' ? 'basewise.exe' : 'basewise'
export const server = join(root, 'dist', 'server', executable)
export const client = join(root, 'dist', 'client', 'extension.js')

/** Outside the checkout, so that a fresh clone need not install the test editor again. */
export const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'basewise')

export const { name, version, publisher } = await import('../package.json', { with: { type: 'json' } }).then((m) => m.default)
export const vsix = join(root, 'dist', `${name}-${process.platform}-${process.arch}-${version}.vsix`)
