import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act } from '../../api/types.ts'
import { gathered, inSittings } from './sittings.ts'

const act = (id: string, sitting: string | null = null) => ({ id, sitting }) as Act
const shape = (acts: Act[]) => inSittings(acts).map(({ event, acts }) => [event, acts.map(({ id }) => id).join('')])

test('the follow-ups of one event stand together, where the first of them stands', () => {
  const mixed = [act('a'), act('b', 'Async Day'), act('c'), act('d', 'Async Day'), act('e', 'Harbour Talks'), act('f', 'Harbour Talks')]
  assert.deepEqual(shape(gathered(mixed)), [
    [null, 'a'],
    ['Async Day', 'bd'],
    [null, 'c'],
    ['Harbour Talks', 'ef'],
  ])
})
test('one that is left of an event is an act like any other', () => {
  assert.deepEqual(shape(gathered([act('a'), act('b', 'Async Day'), act('c')])), [[null, 'abc']])
})
