import { Link } from '@tanstack/react-router'
import { memo, type ReactNode } from 'react'
import type { PeopleColumn } from '~/api/types'
import { Avatar } from '~/components/avatar'
import { Band } from '~/components/band'
import { Day } from '~/components/day'
import { say } from '~/words/say'
import { lineOf, type Known } from './known'

interface Props {
  known: Known
  columns: readonly PeopleColumn[]
  at: boolean
}

/** One person in a list: the name, and the columns one chose. */
export const PersonRow = memo(function PersonRow({ known, columns, at }: Props) {
  // Where there is room for two lines alone, the second is the first column that says who this is.
  const second = columns.find((column) => column !== 'last')
  return (
    <Link to="/people/$id" params={{ id: known.id }} className="person-row" data-at={at} data-person={known.id} preload={false}>
      <Avatar id={known.id} name={known.name} size="small" />
      <span className="person-row-name truncate">{known.name}</span>
      {columns.map((column) => (
        <span key={column} className={`person-row-cell person-row-${column} truncate`} data-second={column === second || undefined}>
          {cellOf(known, column)}
        </span>
      ))}
    </Link>
  )
})

function cellOf(known: Known, column: PeopleColumn): ReactNode {
  switch (column) {
    case 'line':
      return [lineOf(known), known.place].filter(Boolean).join(' · ')
    case 'circle':
      return known.circle && say(`circle-${known.circle}`)
    case 'band':
      return <Band band={known.band} />
    case 'last':
      return known.last ? <Day date={known.last} as="ago" /> : null
    case 'tags':
      return known.tags.join(', ')
    default:
      return known[column]
  }
}
