import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPlatformOf, runsOn } from '../../src/programHeader'

const linux = header([0x7f, 0x45, 0x4c, 0x46], 18, [0x3e, 0])
const linuxArm = header([0x7f, 0x45, 0x4c, 0x46], 18, [0xb7, 0])
const mac = header([0xcf, 0xfa, 0xed, 0xfe], 4, [0x0c, 0, 0, 0x01])
const windows = header([0x4d, 0x5a], 2, [])
const script = new TextEncoder().encode('#!/usr/bin/env some-interpreter')

test('A program tells the platform that it was built for', () => {
  assert.deepEqual([linux, linuxArm, mac, windows, script].map(findPlatformOf), ['linux-x64', 'linux-arm64', 'darwin-arm64', 'win32', undefined])
})

test('A program runs where it was built for, and a script or an unreadable file may', () => {
  assert.ok(runsOn('linux-x64', linux))
  assert.ok(runsOn('win32-arm64', windows))
  assert.ok(runsOn('linux-x64', script))
  assert.ok(runsOn('linux-x64', new Uint8Array()))
  assert.ok(!runsOn('linux-x64', linuxArm))
  assert.ok(!runsOn('linux-x64', mac))
  assert.ok(!runsOn('darwin-arm64', windows))
})

function header(magic: number[], offset: number, machine: number[]): Uint8Array {
  const bytes = new Uint8Array(20)
  bytes.set(magic)
  bytes.set(machine, offset)
  return bytes
}
