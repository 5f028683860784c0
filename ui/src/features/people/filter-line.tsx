import { Search } from 'lucide-react'
import type { RefObject } from 'react'
import { say } from '~/words/say'
import { unreadInWords } from './condition-words'
import { FilterChips } from './filter-chips'
import type { Known } from './known'
import { useFilter } from './use-filter'

interface Props {
  people: readonly Known[]
  line: string
  field: RefObject<HTMLInputElement | null>
  onLine: (line: string) => void
}

/** One line that searches and filters; below it stand its conditions in words, and what of it was not understood. */
export function FilterLine({ people, line, field, onLine }: Props) {
  const { expression, unread } = useFilter(line)
  return (
    <div className="filter">
      <div className="filter-field">
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <input
          ref={field}
          type="search"
          value={line}
          placeholder={say('people-filter')}
          aria-label={say('people-filter-label')}
          aria-describedby="filter-unread"
          onChange={(event) => onLine(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') return line ? onLine('') : event.currentTarget.blur()
            if (event.key === 'Enter' || event.key === 'ArrowDown') focusFirstRow()
          }}
        />
        <kbd>f</kbd>
      </div>
      <FilterChips expression={expression} people={people} onLine={onLine} />
      <div id="filter-unread" className="filter-unread" role="status">
        {unread.map((one) => (
          <p key={`${one.why} ${one.part}`}>{unreadInWords(one)}</p>
        ))}
      </div>
    </div>
  )
}

function focusFirstRow(): void {
  document.querySelector<HTMLElement>('.people-list a, .map-list a')?.focus()
}
