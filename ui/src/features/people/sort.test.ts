import assert from 'node:assert/strict'
import { test } from 'node:test'
import { knownFrom } from './known.ts'
import { pressed, sorted, type Sort } from './sort.ts'

const people = knownFrom({
  sequence: 1,
  columns: ['id', 'name', 'organisation', 'circle', 'band', 'last', 'kept'],
  rows: [
    ['1', 'Dana', 'Lumen', 'active', 'steady', '2026-11-01', true],
    ['2', 'Ana', 'Acme', 'inner', 'warm', '2026-05-01', true],
    ['3', 'Bo', '', null, null, null, false],
  ],
})
const ids = (sort: Sort) => sorted(people, sort).map(({ id }) => id).join('')

test('those kept come first, by name, until one chooses a column', () => assert.equal(ids(undefined), '213'))
test('the newest contact comes first, and who has none is last both ways', () => {
  assert.equal(ids('last'), '123')
  assert.equal(ids('-last'), '213')
})
test('circles run from the closest', () => assert.equal(ids('circle'), '213'))
test('a head that is pressed sorts, turns round, and lets go', () => {
  assert.deepEqual([pressed(undefined, 'last'), pressed('last', 'last'), pressed('-last', 'last'), pressed('name', 'last')], ['last', '-last', undefined, 'last'])
})
