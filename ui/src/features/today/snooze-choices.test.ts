import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choicesFrom } from './snooze-choices.ts'

const dates = (today: string) => choicesFrom(today).map(({ date }) => date)

test('on a Sunday next week is the Monday after, not tomorrow again', () => {
  assert.deepEqual(dates('2026-11-22'), ['2026-11-23', '2026-11-25', '2026-11-30', '2026-12-06', '2026-12-22'])
})
test('on a Monday next week is in seven days', () => assert.equal(dates('2026-11-23')[2], '2026-11-30'))
test('in the week, next week is its coming Monday', () => assert.equal(dates('2026-11-25')[2], '2026-11-30'))
