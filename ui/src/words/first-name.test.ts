import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calledOf, firstName } from './first-name.ts'

test('nobody is called by their title', () => {
  const called = ['Dana Okafor', 'Dr. Dana Okafor', 'Prof. Dr. Dana Okafor', 'Dr. Okafor', 'Dana', 'Dr.'].map(firstName)
  assert.deepEqual(called, ['Dana', 'Dana', 'Dana', 'Dr. Okafor', 'Dana', 'Dr.'])
})

test('a given name is taken where it is known, wherever it stands in the name', () => {
  assert.deepEqual([calledOf({ name: 'Nguyễn Thị Linh', given_name: 'Linh' }), calledOf({ name: 'Dana Okafor', given_name: null }), calledOf({ name: 'Dana Okafor', given_name: '' })], ['Linh', 'Dana', 'Dana'])
})
