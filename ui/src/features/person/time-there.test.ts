import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partOfDay, timeThere } from './time-there.ts'

const noon = new Date('2026-11-24T12:30:00Z')

test('another zone has its time and its part of the day', () => {
  assert.deepEqual(timeThere('Asia/Tokyo', noon, 'Europe/Berlin'), { time: '21:30', part: 'evening' })
  assert.deepEqual(timeThere('America/Los_Angeles', noon, 'Europe/Berlin'), { time: '04:30', part: 'night' })
})
test('the same time as here is not said, nor one that is not known', () => {
  assert.equal(timeThere('Europe/Berlin', noon, 'Europe/Oslo'), null)
  assert.equal(timeThere('Nowhere/Atall', noon, 'Europe/Oslo'), null)
})
test('a day has four parts', () => assert.deepEqual([3, 7, 10, 18, 22].map(partOfDay), ['night', 'morning', 'day', 'evening', 'night']))
