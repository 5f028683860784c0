import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filter, filterOf } from './filter.ts'
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
const asked = {
  today: '2026-11-22',
  kept: (name: string) => ({ near: 'place:lisbon or place:porto', round: '@round' })[name],
  facts: { moved: new Set(['1']), cold: new Map([['2', 20]]), due: new Set(['3']) },
}
const names = (line: string) => filter(people, line, asked).map(({ name }) => name)

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
test('brackets bind first, and not turns round what they hold', () => {
  assert.deepEqual(names('(place:malmo or circle:close) last>90d'), ['Zoë Månsson', 'Daniel Ortiz'])
  assert.deepEqual(names('org:lumen (place:malmo or circle:close)'), ['Zoë Månsson'])
  assert.deepEqual(names('not (place:malmo or circle:close)'), ['Dana Okafor'])
  assert.deepEqual(names('-(org:lumen place:lisbon)'), ['Zoë Månsson', 'Daniel Ortiz'])
})
test('what is not understood is said, and never empties the list', () => {
  const unread = (line: string) => filterOf(line, asked).unread.map(({ part, why }) => `${part} ${why}`)
  assert.deepEqual(names('last>90 org:lumen'), ['Zoë Månsson'], 'a number alone counts days')
  for (const line of ['circle:friends', 'last>ninety', 'has:', '(', ')', 'or', 'not', '@far', '@round', 'band:']) {
    assert.equal(names(line).length, 3, line)
    assert.equal(unread(line).length, 1, line)
  }
  assert.deepEqual(names('company:lumen'), ['Dana Okafor', 'Zoë Månsson'], 'it is looked for as a word')
  assert.deepEqual(unread('company:lumen'), ['company:lumen field'])
  assert.deepEqual(unread('org:lumen -(tag:a or last<6w) @near'), [])
})
test('a filter kept by name stands for its line', () => assert.deepEqual(names('@near -tag:press'), ['Daniel Ortiz']))
test('a beginning is enough where all words are known', () => assert.deepEqual(names('circle:clo or band:qui'), ['Zoë Månsson', 'Daniel Ortiz']))
test('moves, cooling and keeping are asked of the server', () => {
  assert.deepEqual(names('moved:last-import'), ['Dana Okafor'])
  assert.deepEqual(names('cold:30'), ['Zoë Månsson'])
  assert.deepEqual(names('cold:10'), [])
  assert.deepEqual(names('retention:due'), ['Daniel Ortiz'])
})

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
