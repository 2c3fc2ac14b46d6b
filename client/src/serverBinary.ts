import { access, chmod, constants, open, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { LaunchFailure } from './launchFailure'
import { runsOn } from './programHeader'

export interface BinaryLocation {
  /** The setting basewise.server.path; empty when it is not set. */
  readonly configuredPath: string
  readonly extensionPath: string
  /** What a relative path in the setting is relative to. */
  readonly workspacePath: string | undefined
}

/**
 * The path of an executable server.
 * @throws LaunchFailure when there is none
 */
export async function getServerBinary(location: BinaryLocation, platform: NodeJS.Platform = process.platform): Promise<string> {
  const configured = location.configuredPath.trim() !== ''
  const path = configured ? configuredBinary(location) : bundledBinary(location.extensionPath, platform)

  if (!(await isFile(path))) throw new LaunchFailure({ kind: 'missing', path, configured })
  const here = `${platform}-${process.arch}`
  if (!runsOn(here, await readHeader(path))) throw new LaunchFailure({ kind: 'otherPlatform', path, platform: here })
  if (platform !== 'win32') await makeExecutable(path)
  return path
}

export function bundledBinary(extensionPath: string, platform: NodeJS.Platform): string {
  return join(extensionPath, 'dist', 'server', platform === 'win32' ? 'basewise.exe' : 'basewise')
}

function configuredBinary({ configuredPath, workspacePath }: BinaryLocation): string {
  const path = configuredPath.trim().replace(/^~(?=$|[\\/])/, homedir())
  return isAbsolute(path) || workspacePath === undefined ? path : resolve(workspacePath, path)
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

/** The file's first bytes; none when it cannot be read, since a program need not be readable to run. */
async function readHeader(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(20), 0, 20, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch {
    return new Uint8Array()
  }
}

/** An extension unpacked by hand, or copied over a share, loses the executable bit. */
async function makeExecutable(path: string): Promise<void> {
  try {
    await access(path, constants.X_OK)
  } catch {
    try {
      await chmod(path, 0o755)
    } catch (error) {
      throw new LaunchFailure({ kind: 'notExecutable', path, detail: (error as NodeJS.ErrnoException).code ?? String(error) })
    }
  }
}
