import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countsOfNodeTests, countsOfXml, failuresOfNodeTests, sum } from '../../../tools/testing/counts.mjs'

const tap = `TAP version 13
ok 1 - one
  ---
  duration_ms: 1
  ...
not ok 2 - two
  ---
  error: 'because'
  ...
ok 3 - three # SKIP
1..4
# tests 4
# pass 1
# fail 1
# cancelled 1
# skipped 1
`

test("node's test runner is counted, a cancelled test as a failed one", () => {
  assert.deepEqual(countsOfNodeTests(tap), { passed: 1, failed: 2, skipped: 1 })
})

test('Of a failed run, only the failed tests are told', () => {
  assert.equal(failuresOfNodeTests(tap), "not ok 2 - two\n  ---\n  error: 'because'\n  ...")
})

test('A report of .NET is counted', () => {
  const trx = '<ResultSummary outcome="Completed"><Counters total="12" executed="11" passed="10" failed="1" error="0" notExecuted="1" /></ResultSummary>'
  assert.deepEqual(countsOfXml(trx, 'Counters', { total: 'total', passed: 'passed', failed: 'failed' }), { passed: 10, failed: 1, skipped: 1 })
})

test('A report of the grammar tests is counted, across lines', () => {
  const xml = '<testsuite\n  name="x"\n  tests="10"\n  failures="3"\n>'
  assert.deepEqual(countsOfXml(xml, 'testsuite', { total: 'tests', failed: 'failures' }), { passed: 7, failed: 3, skipped: 0 })
})

test('Outcomes add up, and none are nothing', () => {
  assert.deepEqual(sum([{ passed: 1, failed: 2 }, { passed: 3, failed: 4, skipped: 5 }]), { passed: 4, failed: 6, skipped: 5 })
  assert.deepEqual(sum([]), { passed: 0, failed: 0, skipped: 0 })
})
