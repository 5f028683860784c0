import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PersonPage } from '../../api/types.ts'
import { pairOf, sidesOf } from './choices.ts'

const page = (id: string, fields: object) => ({ person: { id, name: 'Dana Okafor', met: { how: null, on: null, where: null, through: null }, photo: null, ...fields }, positions: [] }) as unknown as PersonPage

test('only what differs is asked, and what one side lacks comes from the other', () => {
  const { fields } = pairOf(page('1', { headline: 'Editor' }), page('2', { name: 'Dana O.', headline: 'Editor', pronouns: 'she/her' }))
  assert.deepEqual(fields, [
    { field: 'name', keep: 'Dana Okafor', other: 'Dana O.' },
    { field: 'pronouns', keep: null, other: 'she/her' },
  ])
  assert.deepEqual(sidesOf(fields, {}), { name: 'keep', pronouns: 'other' })
  assert.deepEqual(sidesOf(fields, { name: 'other' }), { name: 'other', pronouns: 'other' })
})
