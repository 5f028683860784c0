// The order of People: by any column, either way round; who has nothing in a column comes last both ways.
import { CIRCLES, PEOPLE_COLUMNS } from '~/api/types'
import { ordering } from '~/words/order'
import type { Known } from './known'

export const COLUMNS = ['name', ...PEOPLE_COLUMNS] as const
export type Column = (typeof COLUMNS)[number]

/** `last`, or `-last` the other way round; nothing is those kept first, by name. */
export type Sort = Column | `-${Column}` | undefined

const BANDS = ['warm', 'steady', 'cooling', 'quiet']

const place = (order: readonly string[], word: string | null) => (word === null ? null : order.indexOf(word))

const KEYS: Record<Column, (known: Known) => string | number | null> = {
  name: (known) => known.name,
  organisation: (known) => known.organisation.toLowerCase() || null,
  title: (known) => known.title.toLowerCase() || null,
  place: (known) => known.place.toLowerCase() || null,
  tags: (known) => known.tags.join(' ').toLowerCase() || null,
  line: (known) => known.organisation.toLowerCase() || known.title.toLowerCase() || null,
  circle: (known) => place(CIRCLES, known.circle),
  band: (known) => place(BANDS, known.band),
  // The longest silence last: one looks for the newest first.
  last: (known) => (known.last === null ? null : -Number(known.last.replaceAll('-', ''))),
}

export function isSort(value: unknown): value is NonNullable<Sort> {
  return typeof value === 'string' && (COLUMNS as readonly string[]).includes(value.replace(/^-/, ''))
}

/** The column of an order, and whether it runs backwards. */
export function columnOf(sort: Sort): { column: Column | undefined; backwards: boolean } {
  return { column: sort?.replace(/^-/, '') as Column | undefined, backwards: sort?.startsWith('-') ?? false }
}

/** The order after a column's head is pressed: by it, the other way round, and as it was. */
export function pressed(sort: Sort, column: Column): Sort {
  const { column: now, backwards } = columnOf(sort)
  if (now !== column) return column
  return backwards ? undefined : `-${column}`
}

const compare = (one: string | number, other: string | number) => (typeof one === 'string' && typeof other === 'string' ? ordering()(one, other) : Number(one) - Number(other))

/** People in an order. */
export function sorted(people: readonly Known[], sort: Sort): Known[] {
  const { column, backwards } = columnOf(sort)
  const inOrder = ordering()
  const byName = (one: Known, other: Known) => inOrder(one.name, other.name)
  if (!column) return [...people].sort((one, other) => Number(other.kept) - Number(one.kept) || byName(one, other))
  const key = KEYS[column]
  return [...people].sort((one, other) => {
    const [a, b] = [key(one), key(other)]
    if (a === null || b === null) return Number(a === null) - Number(b === null) || byName(one, other)
    return (backwards ? -compare(a, b) : compare(a, b)) || byName(one, other)
  })
}
