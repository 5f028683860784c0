import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstName } from './first-name.ts'

test('nobody is called by their title', () => {
  const called = ['Dana Okafor', 'Dr. Dana Okafor', 'Prof. Dr. Dana Okafor', 'Dr. Okafor', 'Dana', 'Dr.'].map(firstName)
  assert.deepEqual(called, ['Dana', 'Dana', 'Dana', 'Dr. Okafor', 'Dana', 'Dr.'])
})
