import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kindOf } from './channel-kind.ts'

const cases: [string, string, string | null][] = [
  ['dana@lumen.example', 'email', null],
  ['+351 21 000 000', 'phone', null],
  ['(020) 7946-0000', 'phone', null],
  ['https://www.linkedin.com/in/dana', 'url', 'linkedin'],
  ['linkedin.com/in/dana', 'url', 'linkedin'],
  ['@dana@social.example', 'handle', null],
  ['dana.42', 'handle', null],
]

for (const [text, kind, service] of cases) {
  test(`${text} is known for what it is`, () => assert.deepEqual(kindOf(text), { kind, service }))
}
