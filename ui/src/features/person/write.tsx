import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { personActQuery } from '~/api/queries'
import type { Act, Named } from '~/api/types'
import { Asked } from '~/components/asked'
import { Section } from '~/components/page'
import { useToday } from '~/features/session/use-session'
import { ActBody } from '~/features/today/act-body'
import { SentLine } from '~/features/today/sent-line'
import { useAnswers } from '~/features/today/use-answers'
import { useKeys } from '~/keys/use-keys'
import { useScreenKeys } from '~/keys/use-screen-keys'
import { say } from '~/words/say'
import '~/features/today/today.css'

interface Props {
  person: Named
  onClose: () => void
}

/** The id of the step on the page that opens the message. */
export const WRITE_STEP = 'person-write'

/** The prepared message to somebody, answered as an act of Today is. */
export function Write({ person, onClose }: Props) {
  const query = useQuery(personActQuery(person.id))
  useFocusBack()
  useKeys({ Escape: onClose })
  // In the message itself Escape means the same; what was written is kept.
  const leaveField = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Escape' || !event.currentTarget.contains(event.target as Node)) return
    event.preventDefault()
    onClose()
  }
  return (
    <div onKeyDown={leaveField}>
      <Section
        title={say('person-write-to', { name: person.name })}
        aside={
          <button type="button" className="plain-link" data-tone="quiet" onClick={onClose}>
            {say('close')} <kbd>Esc</kbd>
          </button>
        }
      >
        <Asked query={query}>{({ act }) => (act ? <Prepared key={act.id} act={act} /> : <p className="quiet">{say('person-write-nothing')}</p>)}</Asked>
      </Section>
    </div>
  )
}

/** When the message closes, the focus is where it was before, else on the step that opened it. */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      const target = before instanceof HTMLElement && before !== document.body && before.isConnected ? before : document.getElementById(WRITE_STEP)
      requestAnimationFrame(() => document.activeElement === document.body && target?.focus())
    },
    [before],
  )
}

function Prepared({ act }: { act: Act }) {
  const today = useToday()
  const answer = useAnswers()
  const place = useRef<HTMLDivElement>(null)
  useScreenKeys(
    'today',
    {
      d: () => void answer(act, { answer: 'done' }),
      p: () => void answer(act, { answer: 'skipped' }),
      x: () => void answer(act, { answer: 'dropped' }),
    },
    { about: act.person.name },
  )
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' })
    place.current?.querySelector('textarea')?.focus({ preventScroll: true })
  }, [])
  return (
    <div className="person-act" ref={place}>
      {!act.written && act.reason.key !== 'acts-write-to' && <p className="act-reason">{act.reason.text}</p>}
      {act.written && <SentLine act={act} keyed />}
      <ActBody act={act} today={today} />
    </div>
  )
}
