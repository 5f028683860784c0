import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calledOf, firstName } from './first-name.ts'

test('nobody is called by their title', () => {
  const called = ['Dana Okafor', 'Dr. Dana Okafor', 'Prof. Dr. Dana Okafor', 'Dr. Okafor', 'Dana', 'Dr.'].map(firstName)
  assert.deepEqual(called, ['Dana', 'Dana', 'Dana', 'Dr. Okafor', 'Dana', 'Dr.'])
})

test('a given name is taken where it is known, wherever it stands in the name, and a nickname before it', () => {
  const linh = { name: 'Nguyễn Thị Linh', given_name: 'Linh' }
  const called = [linh, { ...linh, call: 'Lili' }, { name: 'Dana Okafor', given_name: null }, { name: 'Dana Okafor', given_name: '' }].map(calledOf)
  assert.deepEqual(called, ['Linh', 'Lili', 'Dana', 'Dana'])
})
