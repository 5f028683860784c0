import { ArrowDown, ArrowUp } from 'lucide-react'
import { say } from '~/words/say'
import { COLUMNS, columnOf, pressed, type Sort } from './sort'

interface Props {
  sort: Sort
  onSort: (sort: Sort) => void
}

/** The heads of the columns; pressed, they sort. */
export function ListHead({ sort, onSort }: Props) {
  const { column: now, backwards } = columnOf(sort)
  const Arrow = backwards ? ArrowUp : ArrowDown
  return (
    <div className="list-head" role="group" aria-label={say('people-sort')}>
      {COLUMNS.map((column) => (
        <button key={column} type="button" data-column={column} aria-pressed={now === column} onClick={() => onSort(pressed(sort, column))}>
          {say(`column-${column}`)} {now === column && <Arrow size={12} aria-label={say(backwards ? 'sorted-back' : 'sorted')} />}
        </button>
      ))}
    </div>
  )
}
