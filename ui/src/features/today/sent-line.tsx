import { Button } from '@radix-ui/themes'
import type { Act } from '~/api/types'
import { calledOf } from '~/words/first-name'
import { say } from '~/words/say'
import { useAnswers } from './use-answers'

/** A message was written; only a yes logs it, by the key of *done* where the act is open. */
export function SentLine({ act, keyed }: { act: Act; keyed?: boolean }) {
  const answer = useAnswers()
  const name = calledOf(act.person)
  return (
    <div className="act-sent" role="group" aria-label={say('sent-question', { name })}>
      <span>{say('sent-question', { name })}</span>
      <Button size="2" variant="soft" onClick={() => void answer(act, { answer: 'done' })}>
        {say('sent-yes')} {keyed && <kbd>d</kbd>}
      </Button>
      <Button size="2" variant="ghost" color="gray" highContrast onClick={() => void answer(act, { answer: 'not_sent' })}>
        {say('sent-not-yet')}
      </Button>
    </div>
  )
}
