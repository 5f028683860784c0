import { ArrowDown, ArrowUp } from 'lucide-react'
import type { PeopleColumn } from '~/api/types'
import { say } from '~/words/say'
import { columnOf, pressed, type Sort } from './sort'

interface Props {
  columns: readonly PeopleColumn[]
  sort: Sort
  onSort: (sort: Sort) => void
}

/** The heads of the columns; pressed, they sort. */
export function ListHead({ columns, sort, onSort }: Props) {
  const { column: now, backwards } = columnOf(sort)
  const Arrow = backwards ? ArrowUp : ArrowDown
  return (
    <div className="list-head" role="group" aria-label={say('people-sort')}>
      {(['name', ...columns] as const).map((column) => (
        <button key={column} type="button" data-column={column} aria-pressed={now === column} onClick={() => onSort(pressed(sort, column))}>
          {say(`column-${column}`)} {now === column && <Arrow size={12} aria-label={say(backwards ? 'sorted-back' : 'sorted')} />}
        </button>
      ))}
    </div>
  )
}
