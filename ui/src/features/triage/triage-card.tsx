import { Button } from '@radix-ui/themes'
import { CIRCLES, type Circle, type TriageCard as Card } from '~/api/types'
import { Avatar } from '~/components/avatar'
import { useScreenActions } from '~/features/capture/screen-actions'
import { lineOf } from '~/features/people/known'
import { useKeys } from '~/keys/use-keys'
import { useScreenKeys } from '~/keys/use-screen-keys'
import { say } from '~/words/say'
import type { Decision } from './use-decisions'
import '~/components/decision-steps.css'

interface Props {
  card: Card
  onDecide: (decision: Decision, sameAs?: string) => void
}

/** All evidence on one card; Enter accepts what is proposed, a number chooses another circle. */
export function TriageCard({ card, onDecide }: Props) {
  const namesake = card.namesakes[0]
  const about = { about: card.name }
  useScreenKeys('triage', { Enter: () => onDecide(card.proposed), n: () => onDecide('none'), space: () => onDecide('later') }, about)
  useScreenKeys('triage', { s: () => namesake && onDecide(card.proposed, namesake.id) }, { ...about, active: namesake !== undefined })
  useScreenActions(CIRCLES.map((circle, index) => ({ id: `circle-${circle}`, name: say(`circle-${circle}`), about: `${card.name} · ${index + 1}`, take: () => onDecide(circle) })))
  useKeys({
    ...Object.fromEntries(CIRCLES.map((circle, index) => [String(index + 1), () => onDecide(circle)])),
  })
  return (
    <article className="triage-card" aria-label={card.name}>
      <header>
        <Avatar id={card.person ?? card.candidate} name={card.name} size="large" />
        <div>
          <h2 className="triage-name">{card.name}</h2>
          <p className="quiet">{lineOf(card)}</p>
        </div>
      </header>
      <ul className="triage-evidence">
        {card.evidence.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {card.last_words && <blockquote className="last-words">{card.last_words}</blockquote>}
      <p className="triage-proposal">{card.proposal.text}</p>
      {card.namesakes.map(({ id, name, organisation }, index) => (
        <p key={id}>
          <Button size="3" variant="soft" onClick={() => onDecide(card.proposed, id)}>
            {say('triage-same', { who: [name, organisation].filter(Boolean).join(', ') })} {index === 0 && <kbd>s</kbd>}
          </Button>
        </p>
      ))}
      <div className="decision-steps">
        <Button size="3" onClick={() => onDecide(card.proposed)}>
          {say('triage-accept', { circle: say(`circle-${card.proposed}`) })} <kbd>Enter</kbd>
        </Button>
        <Button size="3" variant="soft" color="gray" highContrast onClick={() => onDecide('none')}>
          {say('triage-none')} <kbd>n</kbd>
        </Button>
        <Button size="3" variant="soft" color="gray" highContrast onClick={() => onDecide('later')}>
          {say('triage-later')} <kbd>Space</kbd>
        </Button>
      </div>
      <OtherCircles proposed={card.proposed} onDecide={onDecide} />
    </article>
  )
}

function OtherCircles({ proposed, onDecide }: { proposed: Circle; onDecide: (decision: Decision) => void }) {
  return (
    <div className="triage-circles" role="group" aria-label={say('triage-circles')}>
      {CIRCLES.map((circle, index) => (
        <button key={circle} type="button" className="circle-choice" data-proposed={circle === proposed} onClick={() => onDecide(circle)}>
          <kbd>{index + 1}</kbd>
          <span>{say(`circle-${circle}`)}</span>
          <small>{say(`circle-${circle}-about`)}</small>
        </button>
      ))}
    </div>
  )
}
