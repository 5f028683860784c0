// Which fact it is whose source is told: its words, beside its kind.
import type { Fact, PersonPage } from '~/api/types'
import { asPartial } from '~/words/dates'
import { say } from '~/words/say'
import { placeOf } from './place-of'

/** A fact with its words. */
export interface Told {
  fact: Fact
  what: string
}

/** The facts of one kind. */
export interface Kind {
  /** The key of its name. */
  title: string
  told: Told[]
}

type Row = { id: string } & Record<string, unknown>

/** Everything the page shows of a kind, with its words. */
interface Shown {
  title: string
  rows: readonly Row[]
  words: (row: never) => string
}

/** The facts of a page by kind, as the page has them; those of rows that it does not show are left out. */
export function factsOf(page: PersonPage): Kind[] {
  const kinds = shownOf(page).map(({ title, rows, words }) => {
    const own = new Map(rows.map((row) => [row.id, row]))
    const told = page.facts.flatMap((fact) => {
      const row = own.get(fact.id)
      return row ? [{ fact, what: wordsOf(row, fact, words as (row: Row) => string) }] : []
    })
    return { title, told: told.filter(({ what }) => what) }
  })
  return kinds.filter(({ told }) => told.length > 0)
}

/** Of one field of a row, what stands in it; of the row, its words. */
function wordsOf(row: Row, { field }: Fact, words: (row: Row) => string): string {
  const value = field ? row[field] : undefined
  return typeof value === 'string' ? value : words(row)
}

function shownOf({ person, positions, channels, addresses, names, relations, dates, tags, fields, worth_remembering: worth }: PersonPage): Shown[] {
  return [
    { title: 'name', rows: [person], words: ({ name }: typeof person) => name },
    { title: 'context-positions', rows: positions, words: positionOf },
    { title: 'context-channels', rows: channels, words: ({ value }: { value: string }) => value },
    { title: 'context-places', rows: addresses, words: placeOf },
    { title: 'context-names', rows: names, words: ({ value }: { value: string }) => value },
    { title: 'worth-days', rows: dates, words: ({ kind, label, date }: (typeof dates)[number]) => `${label ?? say(`date-${kind}`)}: ${asPartial(date)}` },
    { title: 'context-relations', rows: relations, words: ({ kind, name }: (typeof relations)[number]) => `${say(`relation-${kind}`)}: ${name}` },
    { title: 'worth-topics', rows: worth.topics, words: nameOf },
    { title: 'worth-needs', rows: worth.needs, words: whatOf },
    { title: 'worth-offers', rows: worth.offers, words: whatOf },
    { title: 'context-tags', rows: tags, words: nameOf },
    { title: 'context-fields', rows: fields, words: ({ name, value }: (typeof fields)[number]) => `${name}: ${value}` },
    { title: 'brief-notes', rows: worth.notes, words: ({ body }: (typeof worth.notes)[number]) => body.split('\n')[0] ?? '' },
  ]
}

const nameOf = ({ name }: { name: string }) => name
const whatOf = ({ what }: { what: string }) => what

/** "Director of Product at Lumen", or what of it is known. */
function positionOf({ title, organisation }: PersonPage['positions'][number]): string {
  return title && organisation ? say('fact-position', { title, organisation }) : (title ?? organisation ?? '')
}
