import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Known } from './known.ts'
import { findOrganisations } from './organisations-known.ts'

const at = (organisation: string, aside = false) => ({ organisation, aside }) as Known
const people = [at('Lumen Labs'), at('Lumen Labs'), at('Luma Press'), at('Harbour Books'), at(''), at('Gone Ltd', true)]
const names = (text: string) => findOrganisations(people, text, 3).map(({ name, people }) => `${name} ${people}`)

test('those with most people come first', () => assert.deepEqual(names('lum'), ['Lumen Labs 2', 'Luma Press 1']))
test('a slip of one letter is forgiven when nothing else is found', () => {
  assert.deepEqual(names('harbuor'), ['Harbour Books 1'])
  assert.deepEqual(names('lumne'), ['Lumen Labs 2'])
})
test('those of people set aside are not named', () => assert.deepEqual(names('gone'), []))
