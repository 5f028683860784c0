import type { Act } from '~/api/types'
import { say } from '~/words/say'
import { DayChoice } from './day-choice'
import { useAnswers } from './use-answers'

/** Hides an act until a day, or gives it a new one. */
export function Snooze({ act, today, keyed = false, as = 'snoozed' }: { act: Act; today: string; keyed?: boolean; as?: 'snoozed' | 'moved' }) {
  const answer = useAnswers()
  return (
    <DayChoice
      today={today}
      label={say(as === 'moved' ? 'welcome-new-day' : 'snooze')}
      title={as === 'moved' ? undefined : say('snooze-about')}
      hint={keyed ? 's' : undefined}
      keyed={keyed}
      about={act.person.name}
      onChoose={(until) => void answer(act, { answer: as, until })}
    />
  )
}
