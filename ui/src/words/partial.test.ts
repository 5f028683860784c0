import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partialOf } from './partial.ts'

test('a date may lack its day, its year, or all but the year', () => {
  assert.equal(partialOf('1990'), '1990')
  assert.equal(partialOf('March 1990'), '1990-03')
  assert.equal(partialOf('7 March'), '--03-07')
  assert.equal(partialOf('--02-29'), '--02-29')
  assert.deepEqual(['7. März', '7.März', 'Dezember 1990', '2. Mai 1990'].map(partialOf), ['--03-07', '--03-07', '1990-12', '1990-05-02'])
})
test('a whole date is read however it is written', () => {
  for (const text of ['1990-03-07', '7 mar 1990', 'March 7th, 1990', '07.03.1990', '7/3/1990']) assert.equal(partialOf(text), '1990-03-07', text)
})
test('a day that does not exist is none', () => {
  for (const text of ['30 February', '29 February 1990', '1990-13', 'some day', '32.1.', '']) assert.equal(partialOf(text), null, text)
})
