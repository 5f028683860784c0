import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react'
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
    </div>
  )
}

/** Every order there is: nothing is those kept first. */
const ORDERS: readonly Sort[] = [undefined, ...COLUMNS.flatMap((column): Sort[] => [column, `-${column}`])]

function inWords(sort: Sort): string {
  const { column, backwards } = columnOf(sort)
  if (!column) return say('people-sort-usual')
  const name = say(`column-${column}`)
  return backwards ? say('people-sort-back', { name }) : name
}

/** The one way to sort where a phone has no room for the heads of the columns. */
export function SortChoice({ sort, onSort }: Omit<Props, 'columns'>) {
  const { column, backwards } = columnOf(sort)
  const Arrow = backwards ? ArrowUp : ArrowDown
  return (
    <div className="sort-choice">
      <span aria-hidden>
        {inWords(column)} {column && <Arrow size={12} />} <ChevronDown size={14} />
      </span>
      {/* It lies over the words unseen: a phone zooms into a field whose own text is as small as they are. */}
      <select aria-label={say('people-sort-by')} value={sort ?? ''} onChange={({ target }) => onSort(isSort(target.value) ? target.value : undefined)}>
        {ORDERS.map((order) => (
          <option key={order ?? ''} value={order ?? ''}>
            {inWords(order)}
          </option>
        ))}
      </select>
    </div>
  )
}
