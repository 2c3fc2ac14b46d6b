// The Python base that proofs start from: made once from Debian's packages, under the names of official images.
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mustRun } from '../run.mjs'
import { buildah, hasImage, store } from './buildah.mjs'

const release = 'bookworm'
const name = 'localhost/basewise-proof-base:2'
const packages = ['python3', 'python3-pip', 'python3-venv', 'ca-certificates']
const rootfs = join(store, `base-${release}`)

// In the official image Python is nobody's package and has its packages in site-packages, and apt keeps neither archives nor an index of its own.
const dockerfile = `FROM scratch
ADD base.tar /
RUN mkdir -p /usr/local/lib/python3.11/dist-packages && ln -s dist-packages /usr/local/lib/python3.11/site-packages
RUN printf '%s\\n' 'Dir::Cache::pkgcache ""; Dir::Cache::srcpkgcache "";' 'DPkg::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb"; };' > /etc/apt/apt.conf.d/docker-clean
ENV PATH=/usr/local/bin:/usr/bin:/usr/sbin:/bin:/sbin LANG=C.UTF-8
CMD ["python3"]
`

/** @typedef {{ name: string, description: string }} Base */
/** @returns {Promise<Base>} */
export async function prepareBase() {
  const description = `Debian ${release} (minbase) with ${packages.join(', ')}`
  if (await hasImage(name)) return { name, description }

  if (!existsSync(rootfs)) await makeRootfs()
  console.log('Importing the base')
  const context = join(store, 'base-context')
  await mkdir(context, { recursive: true })
  await mustRun('tar', ['-C', rootfs, '-cf', join(context, 'base.tar'), '.'])
  await writeFile(join(context, 'Dockerfile'), dockerfile)
  await buildah('build', '--isolation', 'chroot', '--format', 'docker', '--tag', name, context)
  await rm(context, { recursive: true })
  return { name, description }
}

/** Half a made folder is none: it gets its name when it is whole. */
async function makeRootfs() {
  console.log('Making the base (once, about a minute)')
  const making = `${rootfs}.making`
  await rm(making, { recursive: true, force: true })
  await mkdir(store, { recursive: true })
  await mustRun('debootstrap', ['--variant=minbase', `--include=${packages.join(',')}`, release, making])
  for (const unused of ['usr/share/doc', 'usr/share/locale', 'usr/share/man', 'var/cache/apt', 'var/lib/apt/lists', 'var/log']) {
    await rm(join(making, unused), { recursive: true })
    await mkdir(join(making, unused))
  }
  await mkdir(join(making, 'var/cache/apt/archives/partial'), { recursive: true })
  await mkdir(join(making, 'var/lib/apt/lists/partial'), { recursive: true })
  await rm(join(making, 'usr/lib/python3.11/EXTERNALLY-MANAGED'), { force: true })
  await symlink('python3', join(making, 'usr/bin/python'))
  await rename(making, rootfs)
}
