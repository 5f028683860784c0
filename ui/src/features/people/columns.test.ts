import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gridOf, moved, toggled } from './columns.ts'

test('a column is put in at the end and taken out', () => {
  assert.deepEqual(toggled(['line'], 'last'), ['line', 'last'])
  assert.deepEqual(toggled(['line', 'last'], 'line'), ['last'])
})
test('a column moves one place to the front, and the first stays', () => {
  assert.deepEqual(moved(['line', 'circle', 'last'], 'last'), ['line', 'last', 'circle'])
  assert.deepEqual(moved(['line', 'circle'], 'line'), ['line', 'circle'])
})
test('a row has the picture, the name, and what was chosen', () => assert.equal(gridOf(['last']), '26px minmax(120px, 1.1fr) 112px'))
