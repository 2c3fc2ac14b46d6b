// Running other programs.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { root } from './paths.mjs'

/**
 * Runs a program to its end and hands back what it printed.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: RegExp }} [options] show: the lines to pass on to the terminal as they come
 * @returns {Promise<{ code: number, output: string }>} code 127 when the program could not be started
 */
export function run(command, args, { cwd = root, env = process.env, show } = {}) {
  return new Promise((resolve) => {
    const shell = needsShell(command)
    // A shell divides what stands in no quotes, such as the path of a person whose name has a blank.
    const child = spawn(command, shell ? args.map((arg) => (/[\s&^()]/.test(arg) ? `"${arg}"` : arg)) : args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], shell })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        output += `${line}\n`
        if (show?.test(line)) console.log(`  ${line.trim()}`)
      })
    }
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Runs a program that must succeed: what it printed is shown when it does not. */
export async function mustRun(/** @type {string} */ command, /** @type {string[]} */ args, /** @type {Parameters<typeof run>[2]} */ options = {}) {
  const { code, output } = await run(command, args, options)
  if (code !== 0) throw new Failure(`${output}\n${command} ${args.join(' ')} ended with status ${code}.`)
  return output
}

/**
 * Runs a program that talks to the terminal itself, in colour where that has any.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string }} [options]
 * @returns {Promise<number>} its status
 */
export function runInTerminal(command, args, { cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: 'inherit' })
    child.on('error', (error) => {
      console.error(error.message)
      resolve(127)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** Something that the person at the terminal can act on: told in its own words, without a stack trace. */
export class Failure extends Error {}

/** Runs a script's body; a Failure ends it with its message and status 1. */
export async function main(/** @type {() => Promise<number | void>} */ body) {
  try {
    process.exitCode = (await body()) ?? 0
  } catch (error) {
    console.error(isForPeople(error) ? `\n${error.message.trim()}` : error)
    process.exitCode = 1
  }
}

/** What parseArgs says of a wrong option is an answer to the person too. @returns {error is Error} */
function isForPeople(/** @type {unknown} */ error) {
  return error instanceof Failure || (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
}

/** npm, npx and code are .cmd files on Windows, which only a shell starts. */
function needsShell(/** @type {string} */ command) {
  return process.platform === 'win32' && ['npm', 'npx', 'code'].includes(command)
}
