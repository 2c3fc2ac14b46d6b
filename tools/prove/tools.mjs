// The programs that proofs are built with: Debian's packages, installed where that is possible without asking anybody.
import { findProgram, installPackages } from '../programs.mjs'
import { Failure } from '../run.mjs'

export async function installBuilder() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    throw new Failure('Proofs are built in a chroot, which needs Linux and root. Without a daemon and without a network but for the packages of the base.')
  }
  const missing = ['buildah', 'debootstrap'].filter((name) => findProgram(name) === undefined)
  if (missing.length === 0) return
  if (findProgram('apt-get') === undefined) throw new Failure(`Proofs need ${missing.join(' and ')}.`)
  await installPackages(missing)
}
