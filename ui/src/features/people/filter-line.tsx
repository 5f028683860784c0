import { Search, X } from 'lucide-react'
import type { RefObject } from 'react'
import { say } from '~/words/say'
import { chipsOf } from './filter'

interface Props {
  line: string
  field: RefObject<HTMLInputElement | null>
  onLine: (line: string) => void
}

/** One line that searches and filters; conditions stand below it as chips that can be taken away. */
export function FilterLine({ line, field, onLine }: Props) {
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
          onChange={(event) => onLine(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') return line ? onLine('') : event.currentTarget.blur()
            if (event.key === 'Enter' || event.key === 'ArrowDown') focusFirstRow()
          }}
        />
        <kbd>f</kbd>
      </div>
      <Conditions line={line} onLine={onLine} />
    </div>
  )
}

function Conditions({ line, onLine }: Omit<Props, 'field'>) {
  const chips = chipsOf(line)
  if (chips.length === 0) return null
  const without = (chip: string) => line.replace(chip, '').replace(/\s+/g, ' ').trim()
  return (
    <ul className="filter-chips" aria-label={say('people-conditions')}>
      {chips.map((chip) => (
        <li key={chip}>
          <button type="button" className="chip" onClick={() => onLine(without(chip))} aria-label={say('people-without', { condition: chip })}>
            {chip} <X size={13} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
}

function focusFirstRow(): void {
  document.querySelector<HTMLElement>('.people-list a, .map-list a')?.focus()
}
