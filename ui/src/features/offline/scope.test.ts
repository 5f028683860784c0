import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Session } from '../../api/types.ts'
import { enterScope, isSame, scopeNow, todayHere } from './scope.ts'

const storage = new Map<string, string>()
globalThis.localStorage = { getItem: (key: string) => storage.get(key) ?? null, setItem: (key: string, value: string) => void storage.set(key, value) } as Storage

const session = (change: Partial<Session>): Session =>
  ({ book: { id: 'b', name: '', epoch: 1, sequence: 3 }, instance: 'i', me: null, today: '2026-11-24', zone: 'Europe/Lisbon', sample: false, ...change }) as Session

test('the day is that of the book, not of where the device is', () => {
  enterScope(session({ zone: 'Pacific/Auckland', today: '2026-11-25' }), new Date('2026-11-24T20:00:00Z'))
  assert.equal(todayHere(new Date('2026-11-24T20:00:00Z')), '2026-11-25')
  assert.equal(todayHere(new Date('2026-11-25T12:00:00Z')), '2026-11-26')
})
test('a clock that is a day off stays so, and the day is still right', () => {
  enterScope(session({}), new Date('2026-11-22T12:00:00Z'))
  assert.equal(todayHere(new Date('2026-11-29T12:00:00Z')), '2026-12-01')
})
test('another installation of the same book is another one', () => {
  enterScope(session({}))
  assert.ok(isSame(scopeNow(), { instance: 'i', book: 'b' }))
  assert.ok(!isSame(scopeNow(), { instance: 'other', book: 'b' }))
})
