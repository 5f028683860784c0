import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PersonPage, TimelineEntry } from '~/api/types'
import { openersOf } from './openers.ts'

const page = (worth: object) => ({ worth_remembering: { needs: [], news: [], ...worth } }) as unknown as PersonPage
const talk = (on_date: string, title: string | null) => ({ on_date, title }) as unknown as TimelineEntry

test('without a dated detail there is nothing to begin with', () => {
  assert.deepEqual(openersOf(page({}), [talk('2026-11-02', null)], '2026-11-24'), [])
})
test('three at most, from needs, the newest news and the last talk that had a subject', () => {
  const worth = {
    needs: [{ what: 'a printer', on_date: '2026-11-03' }],
    news: [{ what: 'an old one', on_date: null, seen_on: '2026-01-05' }, { what: 'a talk accepted', on_date: '2026-10-01', seen_on: '2026-10-02' }],
  }
  const said = openersOf(page(worth), [talk('2026-11-10', null), talk('2026-11-09', 'Tide tables')], '2026-11-24').map(({ args }) => `${args.what}, ${args.when}`)
  assert.deepEqual(said, ['a printer, 3 November', 'a talk accepted, 1 October', 'Tide tables, 9 November'])
  const many = { ...worth, needs: [1, 2, 3, 4].map((index) => ({ what: `need ${index}`, on_date: '2026-11-03' })) }
  assert.equal(openersOf(page(many), [talk('2026-11-09', 'Tide tables')], '2026-11-24').length, 3)
})
