import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act, Today } from '../../api/types.ts'
import { answered } from './answered.ts'

const act = (id: string): Act => ({
  id,
  kind: 'nudge',
  person: { id: `p${id}`, name: 'Dana Okafor', call: 'Dana', organisation: null, title: null, band: null, photo: null, sensitive: false },
  reason: { key: 'k', args: {}, text: 'You met in May.' },
  evidence: [],
  due: null,
  easy: false,
  written: false,
  sitting: null,
  stale: null,
  suggestion: null,
})
const today = { acts: [act('1'), act('2')], waiting: [act('3')], welcome_back: null } as unknown as Today

test('an act that is done, snoozed, skipped or dropped leaves the list', () => {
  for (const answer of ['done', 'snoozed', 'skipped', 'dropped'] as const) {
    assert.deepEqual(answered(today, '1', answer).acts.map(({ id }) => id), ['2'])
  }
})
test('a written act rests where it is until one says whether it was sent', () => {
  const written = answered(today, '1', 'written')
  assert.deepEqual(written.acts.map(({ written }) => written), [true, false])
  assert.deepEqual(answered(written, '1', 'not_sent').acts.map(({ written }) => written), [false, false])
})
test('after an absence what is kept leaves the welcome and stays in the list, what is moved leaves both', () => {
  const back = { sentence: today.acts[0]!.reason, items: today.acts }
  const away = { ...today, welcome_back: back } as unknown as Today
  const ids = (after: Today) => [after.acts.map(({ id }) => id), after.welcome_back?.items.map(({ id }) => id)]
  assert.deepEqual(ids(answered(away, '1', 'kept')), [['1', '2'], ['2']])
  assert.deepEqual(ids(answered(away, '1', 'moved')), [['2'], ['2']])
})
test('what waits on others is answered alike', () => assert.deepEqual(answered(today, '3', 'done').waiting, []))
