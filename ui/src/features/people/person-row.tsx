import { Link } from '@tanstack/react-router'
import { Pencil } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { PeopleColumn } from '~/api/types'
import { Avatar } from '~/components/avatar'
import { Band } from '~/components/band'
import { DayOf } from '~/components/day'
import { say } from '~/words/say'
import { lineOf, type Known } from './known'
import { RowEditor } from './row-editor'

interface Props {
  known: Known
  columns: readonly PeopleColumn[]
  today: string
  /** Where it stands in the list, and how tall it is, in pixels. */
  top: number
  height: number
  /** Whether the keyboard stands here. */
  at: boolean
  chosen: boolean
  selecting: boolean
  editing: boolean
  onChoose: (id: string) => void
  onEdit: (id: string) => void
  onLeave: (id: string) => void
}

/** One person in a list: chosen, gone to, edited. Only rows that come into view are drawn while one scrolls, so whatever it shows comes as a property. */
export const PersonRow = memo(function PersonRow({ known, columns, today, top, height, at, chosen, selecting, editing, onChoose, onEdit, onLeave }: Props) {
  const { id, name } = known
  return (
    <li style={{ height, transform: `translateY(${top}px)` }} data-chosen={chosen || undefined}>
      <input
        type="checkbox"
        className="row-check"
        checked={chosen}
        aria-label={say('people-choose', { name })}
        tabIndex={selecting ? 0 : -1}
        onChange={() => onChoose(id)}
      />
      <Link to="/people/$id" params={{ id }} className="person-row" data-at={at} data-person={id} preload={false}>
        <Avatar id={id} name={name} size="small" />
        <span className="person-row-name truncate">{name}</span>
        <Cells known={known} columns={columns} today={today} />
      </Link>
      <button type="button" className="plain-icon row-edit" tabIndex={-1} aria-label={say('people-edit', { name })} onClick={() => onEdit(id)}>
        <Pencil size={13} aria-hidden />
      </button>
      {editing && <RowEditor known={known} columns={columns} onLeave={() => onLeave(id)} />}
    </li>
  )
})

/** The columns one chose. */
function Cells({ known, columns, today }: { known: Known; columns: readonly PeopleColumn[]; today: string }) {
  // Where there is room for two lines alone, the second is the first column that says who this is.
  const second = columns.find((column) => column !== 'last')
  return columns.map((column) => (
    <span key={column} className={`person-row-cell person-row-${column} truncate`} data-second={column === second || undefined}>
      {cellOf(known, column, today)}
    </span>
  ))
}

function cellOf(known: Known, column: PeopleColumn, today: string): ReactNode {
  switch (column) {
    case 'line':
      return [lineOf(known), known.place].filter(Boolean).join(' · ')
    case 'circle':
      return known.circle && say(`circle-${known.circle}`)
    case 'band':
      return <Band band={known.band} />
    case 'last':
      return known.last ? <DayOf date={known.last} as="ago" today={today} /> : null
    case 'tags':
      return known.tags.join(', ')
    default:
      return known[column]
  }
}
