import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Pasted } from '~/api/types'
import { confirmed, fieldsOf, valuesOf } from './confirmed.ts'

const found = {
  name: 'Odile Fenn',
  given_name: 'Odile',
  positions: [{ title: 'Pilot', organisation: 'Harbour', kind: 'work', current: true }],
  channels: [{ kind: 'email', value: 'odile@fenn.example' }, { kind: 'phone', value: '+49 30 901820' }],
  notes: [{ body: '12 Quay Street' }],
  tags: [],
} as unknown as NonNullable<Pasted['person']>

test('what was found is asked about, and confirmed as it is', () => {
  assert.deepEqual(fieldsOf(found).map(({ label }) => label), ['name', 'field-title', 'field-organisation', 'pasted-email', 'pasted-phone', 'note'])
  assert.deepEqual(confirmed(found, valuesOf(found)), found)
})
test('what one changes or empties is what is kept', () => {
  const person = confirmed(found, { ...valuesOf(found), name: 'Odile Marsh', 'channel-1': null, title: null, 'note-0': '' })
  assert.deepEqual([person.name, person.given_name, person.channels?.length, person.positions?.[0]?.title, person.notes], ['Odile Marsh', null, 1, null, []])
})
