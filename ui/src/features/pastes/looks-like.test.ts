import assert from 'node:assert/strict'
import { test } from 'node:test'
import { looksLikeSomebody } from './looks-like.ts'

test('cards, signatures and profile addresses are asked about', () => {
  const texts = ['BEGIN:VCARD\nFN:A\nEND:VCARD', 'https://www.linkedin.com/in/odile-fenn/', 'github.com/odilefenn', 'Odile Fenn\nodile@fenn.example', 'Odile Fenn\n+49 30 901820']
  assert.deepEqual(texts.map(looksLikeSomebody), texts.map(() => true))
})
test('what else one pastes is left alone', () => {
  const texts = ['Met Odile at the harbour', 'https://harbour.example/a', 'one line with odile@fenn.example', 'two\nlines', '']
  assert.deepEqual(texts.map(looksLikeSomebody), texts.map(() => false))
})
