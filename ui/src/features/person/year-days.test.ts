import assert from 'node:assert/strict'
import { test } from 'node:test'
import { levelOf, monthAfter, monthsOf } from './year-days'

test('a year has every day of its months, a leap day too', () => {
  const days = (year: number) => monthsOf(year, []).flatMap(({ days }) => days).length
  assert.deepEqual([days(2026), days(2024)], [365, 366])
})

test('a month begins on the weekday of its first day and adds up', () => {
  const months = monthsOf(2026, [{ date: '2026-03-12', count: 2 }, { date: '2026-03-31', count: 1 }])
  const march = months[2]
  assert.deepEqual([march?.name, march?.offset, march?.entries, march?.days[11]?.count], ['2026-03', 6, 3, 2])
})

test('steps grow with what happened', () => assert.deepEqual([0, 1, 2, 3, 4, 5, 90].map(levelOf), [0, 1, 2, 3, 3, 4, 4]))

test('after December comes January of the next year', () => assert.equal(monthAfter('2026-12'), '2027-01-01'))
