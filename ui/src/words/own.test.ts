import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asPartial, asTitle } from './dates.ts'
import { isOwn, own } from './own.ts'

test('what nobody said is ours is somebody’s', () => {
  assert.equal(isOwn('Dana Okafor'), false)
  assert.equal(isOwn('李静'), false)
  assert.equal(isOwn('dana@lumen.example'), false)
})
test('our sentences and words of the calendar may be read, one by one or in a row', () => {
  own('Warm')
  assert.equal(isOwn(' Warm '), true)
  assert.equal(isOwn(`Warm · ${asTitle('2026-11-22')}, 12`), true)
  assert.equal(isOwn('Warm · Dana'), false)
})
test('a figure may be read, a telephone number not', () => {
  assert.deepEqual(['12', '30,000', '·', '', '2026', '+351 912 345 678'].map(isOwn), [true, true, true, true, true, false])
})
test('a date that is none stays somebody’s', () => {
  assert.equal(isOwn(asPartial('Dana in spring')), false)
  assert.equal(isOwn(asPartial('--03-07')), true)
})
