import { ArrowDown, ArrowUp } from 'lucide-react'
import type { PeopleColumn } from '~/api/types'
import { say } from '~/words/say'
import { COLUMNS, columnOf, isSort, pressed, type Sort } from './sort'

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
      <SortChoice sort={sort} onSort={onSort} />
    </div>
  )
}

/** Every order there is, where a phone has no room for the heads of the columns. */
function SortChoice({ sort, onSort }: Omit<Props, 'columns'>) {
  return (
    <select className="sort-choice" aria-label={say('people-sort-by')} value={sort ?? ''} onChange={({ target }) => onSort(isSort(target.value) ? target.value : undefined)}>
      <option value="">{say('people-sort-usual')}</option>
      {COLUMNS.flatMap((column) => {
        const name = say(`column-${column}`)
        return [
          <option key={column} value={column}>
            {name}
          </option>,
          <option key={`-${column}`} value={`-${column}`}>
            {say('people-sort-back', { name })}
          </option>,
        ]
      })}
    </select>
  )
}
