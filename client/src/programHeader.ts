/**
 * The platform a program was built for, as "linux-x64", from its first bytes (20 suffice); undefined when they do not tell.
 * The operating system is no help here: libuv starts programs with execvp, which hands a foreign binary to /bin/sh.
 */
export function findPlatformOf(header: Uint8Array): string | undefined {
  const bytes = new DataView(header.buffer, header.byteOffset, header.byteLength)
  if (bytes.byteLength < 20) return undefined

  const magic = bytes.getUint32(0)
  // ELF names the machine in its 19th byte, Mach-O in its fifth; a PE file does so further behind.
  if (magic === 0x7f454c46) return `linux-${elfMachines.get(bytes.getUint16(18, true)) ?? 'other'}`
  if (magic === 0xcffaedfe) return `darwin-${machMachines.get(bytes.getUint32(4, true)) ?? 'other'}`
  if (bytes.getUint16(0) === 0x4d5a) return 'win32'
  return undefined
}

const elfMachines = new Map([
  [0x3e, 'x64'],
  [0xb7, 'arm64'],
])

const machMachines = new Map([
  [0x01000007, 'x64'],
  [0x0100000c, 'arm64'],
])

/** @param here the platform of this machine, as "linux-x64" */
export function runsOn(here: string, header: Uint8Array): boolean {
  const built = findPlatformOf(header)
  return built === undefined || built === here || (built === 'win32' && here.startsWith('win32')) || translated(built, here)
}

/** Apple's arm64 machines run x64 programs. */
function translated(built: string, here: string): boolean {
  return built === 'darwin-x64' && here === 'darwin-arm64'
}
