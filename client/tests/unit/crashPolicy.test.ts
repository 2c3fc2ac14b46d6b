import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CrashPolicy } from '../../src/crashPolicy'

test('Each restart waits longer than the one before', () => {
  const policy = new CrashPolicy()
  const delays = [0, 1000, 2000, 3000].map((now) => policy.respond(now)).map((response) => (response.kind === 'restart' ? response.delay : undefined))
  assert.deepEqual(delays, [500, 1000, 2000, 4000])
})

test('The fifth crash in a short time is the last', () => {
  const policy = new CrashPolicy()
  const responses = [0, 1, 2, 3, 4].map((second) => policy.respond(second * 1000))
  assert.deepEqual(responses.at(-1), { kind: 'giveUp', crashes: 5 })
})

test('Crashes of long ago do not count', () => {
  const policy = new CrashPolicy()
  for (let minute = 0; minute < 60; minute++) assert.equal(policy.respond(minute * 60_000).kind, 'restart')
})

test('A restart that a person asked for begins with a clean slate', () => {
  const policy = new CrashPolicy()
  for (const now of [0, 1, 2, 3]) policy.respond(now)
  policy.forget()
  assert.deepEqual(policy.respond(4), { kind: 'restart', delay: 500 })
})
