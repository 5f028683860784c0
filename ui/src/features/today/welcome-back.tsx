import { Button } from '@radix-ui/themes'
import { Link } from '@tanstack/react-router'
import { write } from '~/api/client'
import type { Act, Today, Written } from '~/api/types'
import { useWrites } from '~/components/writes'
import { useKeys } from '~/keys/use-keys'
import { say } from '~/words/say'
import { isNoted } from './noted'
import { Snooze } from './snooze'
import { useAnswers } from './use-answers'

type Back = NonNullable<Today['welcome_back']>

/** After a long absence: what is still yours, each to keep, to move or to let go. */
export function WelcomeBack({ back, today }: { back: Back; today: string }) {
  const answer = useAnswers()
  const { run } = useWrites()
  const keep = (act: Act) => answer(act, { answer: 'kept' })
  const keepAll = () => run(() => write<Written>('POST', '/acts/answers', { acts: back.items.map(({ id }) => id), answer: 'kept' }), say('welcome-kept-all'))
  useKeys({ a: () => void keepAll() }, { active: back.items.length > 0 })
  return (
    <section className="welcome-back" aria-label={say('welcome-back')}>
      <p className="welcome-sentence">{back.sentence.text}</p>
      <ul>
        {back.items.map((act) => (
          <li key={act.id}>
            <span>
              <strong>{act.person.name}</strong> {act.reason.text}
            </span>
            <span className="welcome-steps">
              <Button variant="soft" onClick={() => void keep(act)}>
                {say('welcome-keep')}
              </Button>
              <Snooze act={act} today={today} as="moved" />
              <Button variant="ghost" color="gray" highContrast onClick={() => void answer(act, { answer: letsGo(act) })}>
                {say('welcome-let-go')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {back.offer && (
        <Link to="/import" className="plain-link">
          {back.offer.text}
        </Link>
      )}
      {back.items.length > 1 && (
        <Button variant="soft" color="gray" highContrast onClick={() => void keepAll()}>
          {say('welcome-keep-all')} <kbd>a</kbd>
        </Button>
      )}
    </section>
  )
}

/** What one noted oneself is let go; of a day that has passed, only this one. */
const letsGo = (act: Act) => (isNoted(act) ? 'dropped' : 'skipped')
