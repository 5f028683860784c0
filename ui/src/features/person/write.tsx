import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { personActQuery } from '~/api/queries'
import type { Act, Named } from '~/api/types'
import { Asked } from '~/components/asked'
import { Section } from '~/components/page'
import { useToday } from '~/features/session/use-session'
import { ActBody } from '~/features/today/act-body'
import { SentLine } from '~/features/today/sent-line'
import { useAnswers } from '~/features/today/use-answers'
import { useKeys } from '~/keys/use-keys'
import { say } from '~/words/say'
import '~/features/today/today.css'

interface Props {
  person: Named
  onClose: () => void
}

/** The prepared message to somebody, answered as an act of Today is. */
export function Write({ person, onClose }: Props) {
  const query = useQuery(personActQuery(person.id))
  useKeys({ Escape: onClose })
  return (
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
  )
}

function Prepared({ act }: { act: Act }) {
  const today = useToday()
  const answer = useAnswers()
  const place = useRef<HTMLDivElement>(null)
  useKeys({
    d: () => void answer(act, { answer: 'done' }),
    p: () => void answer(act, { answer: 'skipped' }),
    x: () => void answer(act, { answer: 'dropped' }),
  })
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' })
    place.current?.querySelector('textarea')?.focus({ preventScroll: true })
  }, [])
  return (
    <div className="person-act" ref={place}>
      {act.reason.key !== 'acts-write-to' && <p className="act-reason">{act.reason.text}</p>}
      {act.written && <SentLine act={act} />}
      <ActBody act={act} today={today} />
    </div>
  )
}
