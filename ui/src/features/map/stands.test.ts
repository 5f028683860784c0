import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Known } from '~/features/people/known'
import { middlesOf, type Stand } from './stands'

const stand = (organisation: string, x: number, y: number): Stand => ({ known: { organisation } as Known, x, y, cluster: -1 })

test('in a crowd, an organisation whose people stand all over the map has no name on it', () => {
  const crowd = Array.from({ length: 300 }, (_, place) => stand('', ((place % 20) - 10) * 10, (Math.floor(place / 20) - 7) * 14))
  const wide = [stand('Wide', -100, 0), stand('Wide', 100, 0), stand('Wide', 0, 100), stand('Wide', 0, -100)]
  const near = [stand('Near', 90, 90), stand('Near', 92, 90), stand('Near', 91, 91)]
  const names = (stands: Stand[]) => middlesOf(stands).map(({ name }) => name)
  assert.deepEqual(names([...crowd, ...wide, ...near]), ['Near'])
  assert.deepEqual(names([...wide, ...near]), ['Wide', 'Near'])
})
