import { spawn, type ChildProcess } from 'node:child_process'
import { LaunchFailure, problemOfSpawn } from './launchFailure'

/**
 * Starts the server, which talks over its standard input and output.
 * @throws LaunchFailure when the operating system refuses
 */
export function launchServer(path: string): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = spawn(path, ['server', '--stdio'], { stdio: 'pipe', windowsHide: true })
    child.once('spawn', () => resolve(child))
    child.once('error', (error) => reject(new LaunchFailure(problemOfSpawn(error, path, `${process.platform}-${process.arch}`))))
  })
}
