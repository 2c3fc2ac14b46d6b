// What a build cannot install by itself: found before anything is built, all of it named at once.
import { Failure, run } from './run.mjs'

export async function checkPrerequisites() {
  const missing = [checkNode(), await checkDotnet(), ...(await checkLinker())].filter((problem) => problem !== undefined)
  if (missing.length > 0) throw new Failure(`Basewise cannot be built here yet. Missing:\n${missing.map((text) => `  - ${text}`).join('\n')}`)
}

function checkNode() {
  const major = Number(process.versions.node.split('.')[0])
  return major >= 20 ? undefined : `Node 20 or newer (this is ${process.versions.node}): https://nodejs.org`
}

async function checkDotnet() {
  const { code, output } = await run('dotnet', ['--list-sdks'])
  return code === 0 && /^10\./m.test(output) ? undefined : '.NET SDK 10: https://dotnet.microsoft.com/download/dotnet/10.0'
}

/** The server is compiled ahead of time, which ends in the system's own linker. */
async function checkLinker() {
  if (process.platform === 'darwin') {
    return (await run('xcode-select', ['-p'])).code === 0 ? [] : ["Xcode's command line tools: xcode-select --install"]
  }
  // On Windows the .NET SDK looks for Visual Studio's C++ tools in places of its own, and says what to install.
  if (process.platform !== 'linux') return []

  const install = (/** @type {string} */ packages) => `(Debian, Ubuntu: apt-get install ${packages}; Fedora: dnf install gcc zlib-devel)`
  if ((await run('gcc', ['--version'])).code !== 0) return [`gcc and ld ${install('gcc libc6-dev zlib1g-dev')}`]
  if ((await run('ld', ['--version'])).code !== 0) return [`ld ${install('binutils')}`]
  const findsZlib = await run('gcc', ['-print-file-name=libz.so'])
  // gcc prints the bare name back when it does not find the file.
  return findsZlib.output.trim() === 'libz.so' ? [`zlib's development files ${install('zlib1g-dev')}`] : []
}
