import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf, partialOf } from './partial.ts'

test('a date may lack its day, its year, or all but the year', () => {
  assert.equal(partialOf('1990'), '1990')
  assert.equal(partialOf('March 1990'), '1990-03')
  assert.equal(partialOf('7 March'), '--03-07')
  assert.equal(partialOf('--02-29'), '--02-29')
  assert.deepEqual(['7. März', '7.März', 'Dezember 1990', '03/1990', '2. Mai 1990'].map(partialOf), ['--03-07', '--03-07', '1990-12', '1990-03', '1990-05-02'])
})
test('a whole date is read however it is written', () => {
  for (const text of ['1990-03-07', '7 mar 1990', 'March 7th, 1990', '07.03.1990', '7/3/1990']) assert.equal(partialOf(text), '1990-03-07', text)
})
test('a day that does not exist is none', () => {
  for (const text of ['30 February', '29 February 1990', '1990-13', '13/1990', 'some day', '32.1.', '']) assert.equal(partialOf(text), null, text)
})
test('a whole day may lack its year, and is the nearest one then', () => {
  assert.equal(dayOf('24 December', '2026-11-24'), '2026-12-24')
  assert.equal(dayOf('24 December', '2027-01-05'), '2026-12-24')
  assert.equal(dayOf('5 January', '2026-11-24'), '2027-01-05')
  assert.equal(dayOf('7 March 1990', '2026-11-24'), '1990-03-07')
  for (const text of ['March 1990', '1990', '29 February', 'some day']) assert.equal(dayOf(text, '2026-06-01'), null, text)
})
