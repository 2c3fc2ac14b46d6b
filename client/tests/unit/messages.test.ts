import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explain, LaunchFailure, problemOfSpawn, type LaunchProblem } from '../../src/launchFailure'
import { describe, type ServerState } from '../../src/serverState'

const problems: LaunchProblem[] = [
  { kind: 'missing', path: '/x/basewise', configured: true },
  { kind: 'missing', path: '/x/basewise', configured: false },
  { kind: 'notExecutable', path: '/x/basewise', detail: 'EPERM' },
  { kind: 'otherPlatform', path: '/x/basewise', platform: 'linux-arm64' },
  { kind: 'noLoader', path: '/x/basewise', platform: 'linux-x64' },
  { kind: 'other', path: '/x/basewise', detail: 'spawn ENOMEM' },
]

test('Every launch problem is told in one paragraph that names the file and has no stack trace', () => {
  for (const problem of problems) {
    const text = explain(problem)
    assert.match(text, /\/x\/basewise/)
    assert.doesNotMatch(text, /\n|undefined|\bat .*:\d+/)
    assert.equal(new LaunchFailure(problem).message, text)
  }
})

test('A problem that a setting causes or cures names the setting, so that its button is offered', () => {
  for (const problem of problems) {
    const cured = problem.kind !== 'notExecutable' && problem.kind !== 'other'
    assert.equal(explain(problem).includes('basewise.server.path'), cured)
  }
})

test('Errors of the operating system are understood', () => {
  const kinds = ['EACCES', 'UNKNOWN', 'ENOENT', 'ENOMEM'].map((code) => problemOfSpawn(Object.assign(new Error(code), { code }), '/x', 'linux-x64').kind)
  assert.deepEqual(kinds, ['notExecutable', 'otherPlatform', 'noLoader', 'other'])
})

test('Every state has words for the status bar, and only the last one alarms', () => {
  const states: ServerState[] = [
    { kind: 'off' },
    { kind: 'starting' },
    { kind: 'ready', version: '1.2.3' },
    { kind: 'restarting', delay: 2000 },
    { kind: 'crashed', reason: 'The log says more.' },
  ]
  assert.deepEqual(
    states.map((state) => describe(state).tooltip),
    ['Basewise is off (setting basewise.enable)', 'Basewise is starting', 'Basewise 1.2.3 is ready', 'Basewise crashed and restarts in 2 seconds', 'The log says more.'],
  )
  assert.deepEqual(
    states.map((state) => describe(state).alarming),
    [false, false, false, false, true],
  )
})

test('A server that does not tell its version is ready all the same', () => {
  assert.equal(describe({ kind: 'ready', version: undefined }).tooltip, 'Basewise is ready')
})
