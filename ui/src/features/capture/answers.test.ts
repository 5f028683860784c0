import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Question } from '../../api/types.ts'
import { answersTo } from './answers.ts'

const text = { key: 'ask', args: {}, text: '?' }
const question = (id: string, kind: Question['kind'], values: string[]): Question => ({ id, kind, about: '', text, choices: values.map((value) => ({ value, label: value })) })
const questions = [question('new_person:Zed', 'new_person', ['new', 'leave']), question('ambiguous_person:Ana', 'ambiguous_person', ['a', 'b', 'new'])]

test('somebody unknown is added unless one says otherwise', () => {
  assert.deepEqual(answersTo(questions, {}), { 'new_person:Zed': 'new' })
  assert.equal(answersTo(questions, { 'new_person:Zed': 'leave' })['new_person:Zed'], 'leave')
})
test('what is ambiguous is never answered for one', () => assert.equal(answersTo(questions, {})['ambiguous_person:Ana'], undefined))
test('answers to questions that are no longer asked are left out', () => assert.deepEqual(answersTo([], { gone: 'x' }), {}))
