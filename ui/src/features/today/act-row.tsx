import { ChevronDown } from 'lucide-react'
import type { Act } from '~/api/types'
import { Avatar } from '~/components/avatar'
import { Band } from '~/components/band'
import { lineOf } from '~/features/people/known'
import { say } from '~/words/say'
import { ActBody } from './act-body'
import { SentLine } from './sent-line'
import { headOf } from './use-open-act'
import '~/components/opening-row.css'

interface Props {
  act: Act
  today: string
  isOpen: boolean
  onToggle: () => void
}

/** One act: two lines, and when it is open its evidence, the prepared message and the four answers. */
export function ActRow({ act, today, isOpen, onToggle }: Props) {
  const { person, reason } = act
  return (
    <li className="act opening-row" data-open={isOpen}>
      <button type="button" className="act-head" id={headOf(act.id)} aria-expanded={isOpen} aria-controls={`${headOf(act.id)}-body`} onClick={onToggle}>
        <Avatar id={person.id} name={person.name} photo={person.photo} />
        <span className="act-who">
          <span className="act-name">{person.name}</span>
          <span className="act-line truncate">{lineOf(person)}</span>
          <Band band={person.band} />
        </span>
        {/* What was written is asked about below. */}
        {!act.written && <span className="act-reason">{reason.text}</span>}
        <span className="act-mark">
          {act.easy && !isOpen && !act.written && <span className="act-easy">{say('act-easy')}</span>}
          <ChevronDown size={16} aria-hidden />
        </span>
      </button>
      {act.written && <SentLine act={act} keyed={isOpen} />}
      {isOpen && <ActBody act={act} today={today} />}
    </li>
  )
}
