import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '~/words/fold'
import type { Known } from './known'
import { find } from './rank'

const known = (name: string, more: Partial<Known> = {}): Known => ({ name, foldedName: fold(name), folded: fold(name), kept: false, last: null, ...more }) as Known
const names = (people: readonly Known[], text: string, limit = 6) => find(people, text, limit).map(({ name }) => name)

test('a beginning of the name comes before a word within it, and those kept before others', () => {
  const people = [known('Lia Anders'), known('Anna Berg'), known('Ana Costa', { kept: true }), known('Joana Reis')]
  assert.deepEqual(names(people, 'an'), ['Ana Costa', 'Anna Berg', 'Lia Anders', 'Joana Reis'])
})

test('the best few of many are those that come first when all are sorted', () => {
  const people = Array.from({ length: 500 }, (_, place) => known(`Ana ${String((place * 7919) % 500).padStart(3, '0')}`, { kept: place % 50 === 0 }))
  const all = names(people, 'ana', people.length)
  assert.equal(new Set(all).size, 500)
  assert.deepEqual(names(people, 'ana', 8), all.slice(0, 8))
})

test('a slip of one letter is forgiven where nothing else is found', () => {
  const people = [known('Tomas Lind'), known('Thomas Lind')]
  assert.deepEqual(names(people, 'tomsa'), ['Tomas Lind'])
  assert.deepEqual(names(people, 'tom'), ['Tomas Lind'])
  assert.deepEqual(names(people, 'to'), ['Tomas Lind'])
  assert.deepEqual(names(people, 'xy'), [])
})

test('of those who answer as well, whoever was opened lately comes first, before those kept', () => {
  const people = [known('Ana Abel', { id: 'a', kept: true }), known('Ana Berg', { id: 'b' }), known('Ana Cruz', { id: 'c' })]
  const lately = new Map([['c', 0], ['b', 1]])
  assert.deepEqual(find(people, 'ana', 6, lately).map(({ id }) => id), ['c', 'b', 'a'])
})
