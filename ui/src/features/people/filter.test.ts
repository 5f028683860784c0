import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chipsOf, filter } from './filter.ts'
import { knownFrom, type Known } from './known.ts'
import { find, isOneSlip } from './rank.ts'

const people: Known[] = knownFrom({
  sequence: 1,
  columns: ['id', 'name', 'organisation', 'title', 'place', 'circle', 'band', 'last', 'tags', 'topics', 'kept'],
  rows: [
    ['1', 'Dana Okafor', 'Lumen', 'Editor', 'Lisbon', 'active', 'steady', '2026-11-01', ['press'], ['audio'], true],
    ['2', 'Zoë Månsson', 'Lumen', 'Engineer', 'Malmö', null, 'quiet', '2026-05-01', [], ['rust'], false],
    ['3', 'Daniel Ortiz', 'Acme', 'Buyer', 'Lisbon', 'close', 'warm', null, [], [], true],
  ],
})
const names = (line: string) => filter(people, line, '2026-11-22').map(({ name }) => name)

test('an empty line keeps everyone', () => assert.equal(names('').length, 3))
test('plain words are found anywhere, whatever their accents', () => assert.deepEqual(names('malmo zoe'), ['Zoë Månsson']))
test('conditions on fields all have to hold', () => assert.deepEqual(names('place:lisbon circle:active'), ['Dana Okafor']))
test('a condition with a minus leaves out', () => assert.deepEqual(names('org:lumen -tag:press'), ['Zoë Månsson']))
test('silence counts days, and never having spoken is the longest', () => assert.deepEqual(names('last>90d'), ['Zoë Månsson', 'Daniel Ortiz']))
test('a recent contact is found by last<', () => assert.deepEqual(names('last<4w'), ['Dana Okafor']))
test('half-typed conditions do not hide everyone by accident', () => assert.deepEqual(names('"'), people.map(({ name }) => name)))
test('or takes those of either side, and not turns a condition round', () => {
  assert.deepEqual(names('place:malmo or circle:close'), ['Zoë Månsson', 'Daniel Ortiz'])
  assert.deepEqual(names('place:lisbon not tag:press'), ['Daniel Ortiz'])
  assert.deepEqual(names('place:lisbon or'), ['Dana Okafor', 'Daniel Ortiz'])
})
test('only conditions become chips', () => assert.deepEqual(chipsOf('lumen circle:active last>90d'), ['circle:active', 'last>90d']))

test('a name that starts so comes first, and those kept before others', () => {
  assert.deepEqual(find(people, 'dan', 5).map(({ id }) => id), ['1', '3'])
  assert.deepEqual(find(people, 'lumen', 5).map(({ id }) => id), ['1', '2'])
})
test('one slip is forgiven when nothing else is found', () => {
  assert.deepEqual(find(people, 'okafro', 5).map(({ id }) => id), ['1'])
  assert.deepEqual(find(people, 'okxfxr', 5), [])
})
test('a slip is one letter changed, missing, added or swapped', () => {
  for (const word of ['okafor', 'okifor', 'okfor', 'okaffor', 'okafro']) assert.ok(isOneSlip('okafor', word), word)
  for (const word of ['okaf', 'akofir', 'okaforrr']) assert.ok(!isOneSlip('okafor', word), word)
})
