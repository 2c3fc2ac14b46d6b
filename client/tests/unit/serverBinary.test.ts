import assert from 'node:assert/strict'
import { constants } from 'node:fs'
import { access, chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { LaunchFailure, type LaunchProblem } from '../../src/launchFailure'
import { launchServer } from '../../src/launch'
import { bundledBinary, getServerBinary } from '../../src/serverBinary'

let extensionPath = ''

before(async () => {
  extensionPath = await mkdtemp(join(tmpdir(), 'basewise-client-'))
  await mkdir(join(extensionPath, 'dist', 'server'), { recursive: true })
})

after(() => rm(extensionPath, { recursive: true }))

test('The server that comes with the extension is found', async () => {
  const bundled = await place('dist/server/basewise', 0o755)
  assert.equal(await find(''), bundled)
})

test('On Windows it has the suffix of a program', () => {
  assert.match(bundledBinary('C:\\x', 'win32'), /basewise\.exe$/)
})

test('A server without the executable bit gets it', async () => {
  const path = await place('plain', 0o644)
  assert.equal(await find(path), path)
  await access(path, constants.X_OK)
})

test('The setting goes before the one that comes with the extension, also relative to the workspace', async () => {
  const path = await place('tools/basewise', 0o755)
  assert.equal(await find('tools/basewise', extensionPath), path)
  assert.equal(await find(`  ${path} `), path)
})

test('A setting that names nothing is told with its path', async () => {
  assert.deepEqual(await problem('/no/such/server'), { kind: 'missing', path: '/no/such/server', configured: true })
})

test('A setting that names a folder is told like one that names nothing', async () => {
  assert.deepEqual(await problem(extensionPath), { kind: 'missing', path: extensionPath, configured: true })
})

test('A tilde is the home folder', async () => {
  const path = join(homedir(), 'no-such-basewise')
  assert.deepEqual(await problem('~/no-such-basewise'), { kind: 'missing', path, configured: true })
})

test('An extension without its server says so', async () => {
  const path = bundledBinary('/no/such/extension', 'linux')
  const failure = await getServerBinary({ configuredPath: '', extensionPath: '/no/such/extension', workspacePath: undefined }, 'linux').catch((error: unknown) => error)
  assert.ok(failure instanceof LaunchFailure)
  assert.deepEqual(failure.problem, { kind: 'missing', path, configured: false })
})

test('A program of another platform is told as that', async () => {
  const path = await place('other-platform', 0o755, '\x7fELF\x02\x01\x01 of a machine that there is not')
  assert.deepEqual(await problem(path), { kind: 'otherPlatform', path, platform: `linux-${process.arch}` })
})

test('A program whose loader is missing is told as that', async () => {
  const path = await place('no-loader', 0o755, '#!/no/such/loader\n')
  assert.equal((await launchProblem(path)).kind, 'noLoader')
})

async function place(name: string, mode: number, contents = '#!/bin/sh\n'): Promise<string> {
  const path = join(extensionPath, name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, contents)
  await chmod(path, mode)
  return path
}

function find(configuredPath: string, workspacePath?: string): Promise<string> {
  return getServerBinary({ configuredPath, extensionPath, workspacePath }, 'linux')
}

async function problem(configuredPath: string): Promise<LaunchProblem> {
  return problemOf(find(configuredPath))
}

function launchProblem(path: string): Promise<LaunchProblem> {
  return problemOf(launchServer(path))
}

async function problemOf(attempt: Promise<unknown>): Promise<LaunchProblem> {
  const failure: unknown = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (failure instanceof LaunchFailure) return failure.problem
  throw new Error(`Expected a launch failure, got ${String(failure)}`)
}
