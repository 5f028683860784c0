import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { triageQuery } from '~/api/queries'
import type { Triage as TriageData } from '~/api/types'
import { Asked } from '~/components/asked'
import { Empty, Onward, Page } from '~/components/page'
import { announce } from '~/components/notices'
import { say } from '~/words/say'
import { TriageCard } from './triage-card'
import { useDecisions } from './use-decisions'
import './triage.css'

/** After this many decisions in one sitting, Today opens. */
const SITTING = 15

/** One person at a time: who they are to you, and a proposed rhythm. */
export function Triage() {
  return <Asked query={useQuery(triageQuery)}>{(triage) => <TriagePage triage={triage} />}</Asked>
}

function TriagePage({ triage }: { triage: TriageData }) {
  const { away, count, decide } = useDecisions()
  const cards = triage.cards.filter(({ candidate }) => !away.includes(candidate))
  useTodayAfter(count)
  return (
    <Page title={say('triage-title')} windowTitle={say('place-triage')} aside={(cards.length > 0 || triage.kept > 0) && <Kept count={triage.kept} />}>
      {cards[0] ? (
        <TriageCard key={cards[0].candidate} card={cards[0]} onDecide={(circle, sameAs) => void decide(cards[0]!, circle, sameAs)} />
      ) : (
        <Empty action={<Onward to="/">{say('triage-to-today')}</Onward>}>{say('triage-nobody')}</Empty>
      )}
    </Page>
  )
}

/** The count goes up with every decision, and back only when one is taken back. */
function Kept({ count }: { count: number }) {
  return (
    <span className="figures" aria-live="polite">
      {say('triage-kept', { count })}
    </span>
  )
}

function useTodayAfter(decisions: number): void {
  const navigate = useNavigate()
  const opened = useRef(false)
  useEffect(() => {
    if (decisions < SITTING || opened.current) return
    opened.current = true
    announce({ text: say('triage-sitting') })
    void navigate({ to: '/' })
  }, [decisions, navigate])
}
