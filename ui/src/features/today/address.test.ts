import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Suggestion } from '../../api/types.ts'
import { addressOf } from './address.ts'

const suggestion = (change: Partial<Suggestion>): Suggestion => ({ action: 'mail', to: 'dana@example.org', label: 'Open in mail', subject: null, body: null, last_words: null, said: { key: 'said', args: {}, text: 'Open in mail' }, ...change })

test('a mail carries its subject and its text', () => {
  assert.equal(addressOf(suggestion({ subject: 'The draft' }), 'Hi Dana,\nhere & now'), 'mailto:dana@example.org?subject=The%20draft&body=Hi%20Dana%2C%0Ahere%20%26%20now')
})
test('an address cannot smuggle in other headers', () => {
  assert.equal(addressOf(suggestion({ to: 'a@b.org?bcc=c@d.org' }), ''), 'mailto:a@b.org%3Fbcc%3Dc@d.org')
})
test('a call keeps only what can be dialled', () => assert.equal(addressOf(suggestion({ action: 'call', to: '+351 21 000-000' }), ''), 'tel:+35121000000'))
test('a profile opens only at an address that is safe to open', () => {
  assert.equal(addressOf(suggestion({ action: 'open_profile', to: 'https://example.org/in/dana' }), ''), 'https://example.org/in/dana')
  assert.equal(addressOf(suggestion({ action: 'open_profile', to: 'javascript:alert(1)' }), ''), null)
})
