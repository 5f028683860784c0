import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reading } from '../../api/types.ts'
import { marksOf } from './marks.ts'

const reading = (chips: [string, number, number][], not: string[]): Reading => ({
  understood: { not_understood: not } as unknown as Reading['understood'],
  chips: chips.map(([text, start, end]) => ({ kind: 'person', text, start, end })),
  questions: [],
  is_contact: true,
})

test('a sentence that was not read is one stretch', () => assert.deepEqual(marksOf('coffee with Dana', undefined), [{ text: 'coffee with Dana', read: null }]))
test('what became a chip and what was not understood are told apart, and nothing is lost', () => {
  const marks = marksOf('coffee with Dana zorp', reading([['Dana', 12, 16]], ['zorp']))
  assert.deepEqual(marks.map(({ read }) => read), [null, 'chip', null, 'not'])
  assert.equal(marks.map(({ text }) => text).join(''), 'coffee with Dana zorp')
})
test('a reading of an earlier, longer text marks nothing beyond this one', () => {
  assert.equal(marksOf('Dana', reading([['Okafor', 5, 11]], ['gone'])).map(({ text }) => text).join(''), 'Dana')
})
