import { X } from 'lucide-react'
import { useMemo } from 'react'
import { say } from '~/words/say'
import { piecesOf } from './condition-words'
import { without, written, type Expression } from './expression'
import type { Known } from './known'

interface Props {
  expression: Expression
  people: readonly Known[]
  onLine: (line: string) => void
}

/** The conditions of the line in words, with what joins them; each can be taken away. */
export function FilterChips({ expression, people, onLine }: Props) {
  const pieces = useMemo(() => piecesOf(expression, people), [expression, people])
  if (pieces.length === 0) return null
  return (
    <ul className="filter-chips" aria-label={say('people-conditions')}>
      {pieces.map((piece, index) => (
        <li key={`${index} ${piece.text}`}>
          {piece.kind === 'joint' ? (
            <span className="filter-joint">{piece.text}</span>
          ) : (
            <button
              type="button"
              className="chip"
              onClick={() => onLine(written(without(expression, piece.condition)))}
              aria-label={say('people-without', { condition: piece.text })}
            >
              {piece.text} <X size={13} aria-hidden />
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
