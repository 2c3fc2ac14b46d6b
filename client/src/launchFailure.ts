/** Why the server could not be started, in words that say what to do. */
export type LaunchProblem =
  | { readonly kind: 'missing'; readonly path: string; readonly configured: boolean }
  | { readonly kind: 'notExecutable'; readonly path: string; readonly detail: string }
  | { readonly kind: 'otherPlatform'; readonly path: string; readonly platform: string }
  | { readonly kind: 'noLoader'; readonly path: string; readonly platform: string }
  | { readonly kind: 'other'; readonly path: string; readonly detail: string }

export class LaunchFailure extends Error {
  constructor(readonly problem: LaunchProblem) {
    super(explain(problem))
  }
}

export function explain(problem: LaunchProblem): string {
  switch (problem.kind) {
    case 'missing':
      return problem.configured
        ? `The setting basewise.server.path names ${problem.path}, where there is no file. Correct the setting, or clear it to use the server that comes with the extension.`
        : `Basewise is not complete: its server is missing at ${problem.path}. Install the extension again, or name a server in the setting basewise.server.path.`
    case 'notExecutable':
      return `Basewise's server at ${problem.path} is not executable and could not be made so (${problem.detail}). Run: chmod +x "${problem.path}"`
    case 'otherPlatform':
      return `Basewise's server at ${problem.path} was built for another platform than this one (${problem.platform}). Install the extension's package for ${problem.platform}, or name a server in the setting basewise.server.path.`
    case 'noLoader':
      return `Basewise's server at ${problem.path} needs the GNU C library, which this system (${problem.platform}) does not have, as Alpine Linux does not. Name a server built for it in the setting basewise.server.path.`
    case 'other':
      return `Basewise's server at ${problem.path} could not be started: ${problem.detail}`
  }
}

/** What an error of spawn means for a file that is known to be there. */
export function problemOfSpawn(error: NodeJS.ErrnoException, path: string, platform: string): LaunchProblem {
  switch (error.code) {
    case 'EACCES':
    case 'EPERM':
      return { kind: 'notExecutable', path, detail: error.code }
    case 'UNKNOWN':
      // Windows' word for a program of another processor.
      return { kind: 'otherPlatform', path, platform }
    case 'ENOENT':
      // The file exists, so what does not is the loader that it names.
      return { kind: 'noLoader', path, platform }
    default:
      return { kind: 'other', path, detail: error.message }
  }
}
