// The compact index of all people, as it is searched in memory.
import type { Band, Circle, PeopleIndex } from '~/api/types'
import { fold } from '~/words/fold'

/** One person of the index. */
export interface Known {
  id: string
  name: string
  organisation: string
  title: string
  place: string
  circle: Circle | null
  band: Band | null
  /** The civil date of the last contact. */
  last: string | null
  tags: string[]
  topics: string[]
  kept: boolean
  /** Died, archived, sensitive and the like. */
  states: string[]
  /** Archived, in the trash, or oneself: found by search, in no list. */
  aside: boolean
  /** The folded name. */
  foldedName: string
  /** Everything that plain words are looked for in, folded. */
  folded: string
}

const ASIDE = new Set(['archived', 'trashed', 'me'])

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A list of words, given as one or with commas between them. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return value.split(',').map((word) => word.trim()).filter(Boolean)
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}

/** The date of the last contact, given as a date or as an object that has one. */
function dateOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  return value && typeof value === 'object' && 'date' in value ? text(value.date) || null : null
}

/** Reads the index by the names of its columns, so that columns may be added. */
export function knownFrom({ columns, rows }: PeopleIndex): Known[] {
  const place = Object.fromEntries(columns.map((name, index) => [name, index]))
  return rows.map((row) => knownOf((name) => row[place[name] ?? -1]))
}

function knownOf(cell: (name: string) => unknown): Known {
  const plain = {
    id: text(cell('id')),
    name: text(cell('name')),
    organisation: text(cell('organisation')),
    title: text(cell('title')),
    place: text(cell('place')),
    circle: (text(cell('circle')) || null) as Circle | null,
    band: (text(cell('band')) || null) as Band | null,
    last: dateOf(cell('last')),
    tags: texts(cell('tags')),
    topics: texts(cell('topics')),
    kept: Boolean(cell('kept')),
    states: texts(cell('states')),
    aside: texts(cell('states')).some((state) => ASIDE.has(state)),
  }
  const all = [plain.name, plain.organisation, plain.title, plain.place, ...plain.tags, ...plain.topics]
  return { ...plain, foldedName: fold(plain.name), folded: fold(all.join(' \u0001 ')) }
}

/** Role and organisation in one line. */
export function lineOf({ title, organisation }: { title: string | null; organisation: string | null }): string {
  return [title, organisation].filter(Boolean).join(' · ')
}
