// Who is in which group of the map, and whom somebody is tied to.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Known } from '~/features/people/known'
import { middlesOf, standsOf, tiesOf, type Stand } from './stands'

const known = (id: string, more: Partial<Known> = {}) =>
  ({ id, name: id, organisation: '', tags: [], topics: [], circle: null, aside: false, ...more }) as unknown as Known

const stand = (id: string, x: number, organisation: string): Stand => ({ known: known(id, { organisation }), x, y: 0, cluster: -1 })

test('who is in the archive, or no longer in the index, stands nowhere', () => {
  const answer = { people: ['a', 'b', 'c'], x: [1, 2, 3], y: [4, 5, 6], clusters_of: [0, -1, 1] } as never
  const stands = standsOf(answer, [known('a'), known('b', { aside: true })])
  assert.deepEqual(stands.map(({ known, x, y, cluster }) => [known.id, x, y, cluster]), [['a', 1, 4, 0]])
})

test('a tie is seen from both its people, with whether it is sure', () => {
  const ties = tiesOf({ people: ['a', 'b', 'c'], ties: [0, 1, 2, 1, 2, 0] })
  assert.deepEqual(ties.get('b'), [{ id: 'a', sure: true }, { id: 'c', sure: false }])
  assert.deepEqual(ties.get('c'), [{ id: 'b', sure: false }])
})

test('an organisation stands in the middle of its people once it has three', () => {
  const stands = [stand('a', 0, 'Acme'), stand('b', 10, 'Acme'), stand('c', 50, 'Acme'), stand('d', 0, 'Lumen'), stand('e', 9, 'Lumen')]
  assert.deepEqual(middlesOf(stands), [{ name: 'Acme', count: 3, x: 20, y: 0 }])
})
