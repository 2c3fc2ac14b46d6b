import { access, chmod, constants, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { LaunchFailure } from './launchFailure'

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
