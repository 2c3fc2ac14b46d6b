// The cases: each a folder with a Dockerfile, the files of its context, and case.json.
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * @typedef {object} Case
 * @property {string} name its folder's name
 * @property {string} folder
 * @property {string} [rule] the rule whose finding is fixed; without one the action is a refactoring
 * @property {string} action how the title of the fix or refactoring begins
 * @property {string} shows what is proven, in a sentence
 * @property {string} [at] text in the Dockerfile at which the action is asked for; its first line without
 * @property {Record<string, number>} [generated] files of the context that are made for the proof, with their sizes in bytes
 * @property {string} [touch] a file of the context that is changed before the second build
 * @property {'before' | 'after'} [fails] on this side of the fix, and on no other, the build or what the image runs ends with an error
 * @property {string[]} [command] run instead of what the image runs
 * @property {string[] | 'healthcheck'} [beside] run while the image's program runs, and told instead of it: a command, or the image's own health check
 * @property {Record<string, string>} [secrets] given to both builds, by their ids
 * @property {Record<string, string>} [args] build arguments of both builds
 * @property {string} [forgets] a text that the image's configuration or history has before the fix, and neither has afterwards
 * @property {Claims} claims
 */
/**
 * @typedef {object} Claims what is different after the fix; what is not named is only told
 * @property {'less' | 'same'} [size] of all layers above the base
 * @property {'fewer' | 'same' | 'more'} [layers]
 * @property {'root' | 'other'} [user]
 * @property {'fewer' | 'same'} [rebuilt] steps that run again when a file was touched
 * @property {'same' | 'different'} [config] the image's environment, labels, ports, user, folder, program and check
 * @property {'same' | 'different'} [output] what the program prints; the same where nothing is said and both sides run
 */

/** @typedef {{ why: string, rules: string[], refactorings?: string[] }} NotBuilt fixes and refactorings that this builder cannot show, and why not */

const folder = fileURLToPath(new URL('cases', import.meta.url))

/** @returns {Promise<NotBuilt[]>} */
export const readNotBuilt = async () => JSON.parse(await readFile(new URL('notBuilt.json', import.meta.url), 'utf8'))

/** @returns {Promise<Case[]>} */
export async function readCases() {
  const names = (await readdir(folder)).sort()
  return Promise.all(names.map(async (name) => ({ name, folder: join(folder, name), ...JSON.parse(await readFile(join(folder, name, 'case.json'), 'utf8')) })))
}
