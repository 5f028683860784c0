import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Known } from '../people/known.ts'
import { isKept } from './kept.ts'
import { nearest } from './near.ts'

const known = (id: string, change: Partial<Known>): Known =>
  ({ id, name: id, organisation: '', title: '', place: '', circle: null, band: null, last: null, tags: [], topics: [], kept: true, aside: false, foldedName: id, folded: id, ...change }) as Known

test('who is in Today comes first, then the closest, then whom one met last; nobody twice', () => {
  const index = [known('wide', { circle: 'wider' }), known('inner', { circle: 'inner' }), known('met', { kept: false, last: '2026-11-20' }), known('due', { circle: 'close' })]
  assert.deepEqual(nearest(index, ['due'], 4), ['due', 'inner', 'met'])
})
test('who is aside is not read ahead', () => assert.deepEqual(nearest([known('gone', { aside: true, last: '2026-01-01' })], []), []))
test('first pages are kept, later ones and searches are not', () => {
  const id = '0190d8a0-0000-7000-8000-000000000001'
  for (const path of ['/session', '/today', '/people/index', `/people/${id}`, `/people/${id}/timeline?limit=50`, `/organisations/${id}`]) assert.ok(isKept(path), path)
  for (const path of ['/search?query=x', `/people/${id}/timeline?limit=50&cursor=x`, '/today?on=2026-01-01', '/devices']) assert.ok(!isKept(path), path)
})
