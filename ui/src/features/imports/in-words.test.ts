import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inWords } from './in-words.ts'

test('a plain value is itself, and nothing is nothing', () => {
  assert.equal(inWords('Editor'), 'Editor')
  assert.equal(inWords(null), '')
  assert.equal(inWords('{half'), '{half')
})
test('of a position the title and the organisation are said', () => {
  assert.equal(inWords('{"kind":"work","organisation":"Lumen","title":"Lead","current":true,"started_on":null}'), 'Lumen, Lead')
})
test('a date is said as dates are', () => {
  assert.equal(inWords('2019-03-07'), '7 March 2019')
  assert.equal(inWords('{"organisation":"Lumen","started_on":"2019-03"}'), 'Lumen, March 2019')
})
