import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '../../api/client.ts'
import { outcomeOf, outcomeOfProblem } from './deliver.ts'

const written = { batch: 'b', sequence: 7 }

test('what was written leaves the line', () => assert.deepEqual(outcomeOf(written), { taken: written }))
test('a sentence that asks something back stays, with its questions', () => {
  const question = { id: 'q', kind: 'ambiguous_person' as const, about: 'Mei', text: { key: 'k', args: {}, text: 'Which Mei?' }, choices: [] }
  const asked = { ...written, written: false, questions: [question], said: { key: 'k', args: {}, text: 'One thing is open.' } }
  assert.deepEqual(outcomeOf(asked), { trouble: { text: 'One thing is open.', questions: [question] } })
})
test('a machine that is off, busy, full, or another one is tried again later', () => {
  for (const status of [0, 401, 421, 503, 507]) assert.equal(outcomeOfProblem(new Problem(status, {})), 'later')
})
test('a conflict and a refusal stay and say why', () => {
  for (const status of [400, 404, 409, 422]) assert.deepEqual(outcomeOfProblem(new Problem(status, { detail: 'Answered elsewhere.' })), { trouble: { text: 'Answered elsewhere.' } })
})
test('what was written before and whose answer was lost is there, and leaves the line', () => {
  assert.deepEqual(outcomeOfProblem(new Problem(409, { key: 'api-key-written' })), { taken: null })
})
test('a mistake of ours loses nothing', () => assert.equal(outcomeOfProblem(new TypeError('x')), 'later'))
