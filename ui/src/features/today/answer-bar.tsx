import { Button } from '@radix-ui/themes'
import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import type { Act } from '~/api/types'
import { calledOf } from '~/words/first-name'
import { say } from '~/words/say'
import { isNoted } from './noted'
import { Snooze } from './snooze'
import { useAnswers } from './use-answers'

/** Done, snooze, skip, drop: four different things, one key each; that what was written is done is asked about above. */
export function AnswerBar({ act, today }: { act: Act; today: string }) {
  const answer = useAnswers()
  return (
    <div className="answer-bar">
      {!act.written && (
        <Button variant="soft" onClick={() => void answer(act, { answer: 'done' })} title={say('done-about')}>
          <Check size={14} aria-hidden /> {say('done')} <kbd>d</kbd>
        </Button>
      )}
      <Snooze act={act} today={today} keyed />
      <Button variant="ghost" color="gray" highContrast onClick={() => void answer(act, { answer: 'skipped' })} title={say(isNoted(act) ? 'skip-about-open' : 'skip-about')}>
        {say('skip-act')} <kbd>p</kbd>
      </Button>
      <Button variant="ghost" color="gray" highContrast onClick={() => void answer(act, { answer: 'dropped' })} title={say(!isNoted(act) ? 'drop-about' : act.kind === 'waiting' ? 'drop-about-theirs' : 'drop-about-mine')}>
        {say('drop')} <kbd>x</kbd>
      </Button>
      <Link to="/people/$id" params={{ id: act.person.id }} className="plain-link answer-person" data-tone="quiet">
        {say('open-person', { name: calledOf(act.person) })}
      </Link>
    </div>
  )
}
