import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ImportRow } from '~/api/types'
import { EVERYTHING, asked, groupsOf, isRowTaken, stateOf, taken, toggleGroups, toggleRow } from './choice'

const groups = groupsOf([
  { part: 'connections', imported: 3, updated: 1 },
  { part: 'messages', imported: 5, updated: 0 },
])
const messages = groups.filter(({ part }) => part === 'messages')
const row = (id: number, part: ImportRow['part'], kind: ImportRow['kind']) => ({ id, part, kind }) as ImportRow

test('a group with nothing in it is not offered', () => assert.equal(groups.length, 3))

test('counts follow what is left out, group by group and row by row', () => {
  assert.equal(taken(EVERYTHING, groups), 9)
  const choice = toggleRow(toggleGroups(EVERYTHING, messages), row(7, 'connections', 'updated'))
  assert.deepEqual([taken(choice, groups), taken(choice, messages)], [3, 0])
  assert.deepEqual([stateOf(choice, groups), stateOf(choice, messages), stateOf(EVERYTHING, groups)], ['some', 'none', 'all'])
})

test('a row outweighs its group both ways', () => {
  const one = row(4, 'messages', 'imported')
  const choice = toggleRow(toggleGroups(EVERYTHING, messages), one)
  assert.ok(isRowTaken(choice, one) && !isRowTaken(choice, row(5, 'messages', 'imported')))
  const ana = row(1, 'connections', 'imported')
  assert.deepEqual(asked(toggleRow(choice, ana)), { without: [{ part: 'messages', novelty: 'imported' }], leave: [1], take: [4] })
})

test('a group of which some comes in comes in as a whole, then not at all', () => {
  const some = toggleRow(EVERYTHING, row(4, 'messages', 'imported'))
  const all = toggleGroups(some, messages)
  assert.equal(stateOf(all, messages), 'all')
  assert.deepEqual(asked(all), { without: [], leave: [], take: [] })
  assert.equal(stateOf(toggleGroups(all, messages), messages), 'none')
})
