// The columns of the list: which there are, how wide, and what stands in them. They are kept in the book.
import { useQuery } from '@tanstack/react-query'
import { settingsQuery } from '~/api/queries'
import type { PeopleColumn } from '~/api/types'

/** The columns while none were chosen. */
export const USUAL: readonly PeopleColumn[] = ['line', 'circle', 'band', 'last']

const WIDTHS: Record<PeopleColumn, string> = {
  line: 'minmax(0, 1.9fr)',
  organisation: 'minmax(0, 1.1fr)',
  title: 'minmax(0, 1.3fr)',
  place: 'minmax(0, 0.8fr)',
  circle: '92px',
  band: '100px',
  last: '112px',
  tags: 'minmax(0, 1fr)',
}

/** The columns one chose, in their order. */
export function useColumns(): readonly PeopleColumn[] {
  return useQuery(settingsQuery).data?.people_columns ?? USUAL
}

/** The grid of a row: the picture, the name, and the columns. */
export function gridOf(columns: readonly PeopleColumn[]): string {
  return ['26px', 'minmax(120px, 1.1fr)', ...columns.map((column) => WIDTHS[column])].join(' ')
}

/** The columns with one put in at the end, or taken out. */
export function toggled(columns: readonly PeopleColumn[], column: PeopleColumn): PeopleColumn[] {
  return columns.includes(column) ? columns.filter((other) => other !== column) : [...columns, column]
}

/** The columns with one a place further to the front. */
export function moved(columns: readonly PeopleColumn[], column: PeopleColumn): PeopleColumn[] {
  const place = columns.indexOf(column)
  const before = columns[place - 1]
  if (place < 1 || before === undefined) return [...columns]
  return [...columns.slice(0, place - 1), column, before, ...columns.slice(place + 1)]
}
