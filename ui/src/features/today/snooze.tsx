import { Button, Popover } from '@radix-ui/themes'
import { useState } from 'react'
import type { Act } from '~/api/types'
import { useKeys } from '~/keys/use-keys'
import { asShort } from '~/words/dates'
import { say } from '~/words/say'
import { choicesFrom } from './snooze-choices'
import { useAnswers } from './use-answers'

/** Hides an act until a day, or gives it a new one: five choices, one key each, or any date. */
export function Snooze({ act, today, keyed = false, as = 'snoozed' }: { act: Act; today: string; keyed?: boolean; as?: 'snoozed' | 'moved' }) {
  const [open, setOpen] = useState(false)
  const answer = useAnswers()
  const choices = choicesFrom(today)
  useKeys({ s: () => setOpen(true) }, { active: keyed })
  const until = (date: string) => {
    setOpen(false)
    void answer(act, { answer: as, until: date })
  }
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger>
        <Button variant="ghost" color="gray" highContrast title={as === 'moved' ? undefined : say('snooze-about')}>
          {say(as === 'moved' ? 'welcome-new-day' : 'snooze')} {keyed && <kbd>s</kbd>}
        </Button>
      </Popover.Trigger>
      <Popover.Content
        className="snooze"
        aria-label={say('snooze-until')}
        onKeyDown={(event) => {
          const choice = event.target instanceof HTMLInputElement ? undefined : choices[Number(event.key) - 1]
          if (choice) until(choice.date)
        }}
      >
        <ul>
          {choices.map(({ name, date }, index) => (
            <li key={name}>
              <button type="button" className="snooze-choice" onClick={() => until(date)}>
                <span>{say(name)}</span>
                <time dateTime={date}>{asShort(date)}</time>
                <kbd>{index + 1}</kbd>
              </button>
            </li>
          ))}
        </ul>
        <DateChoice today={today} onChoose={until} />
      </Popover.Content>
    </Popover.Root>
  )
}

function DateChoice({ today, onChoose }: { today: string; onChoose: (date: string) => void }) {
  const [date, setDate] = useState('')
  return (
    <form
      className="snooze-date"
      onSubmit={(event) => {
        event.preventDefault()
        if (date > today) onChoose(date)
      }}
    >
      <label>
        <span>{say('snooze-date')}</span>
        <input type="date" min={today} value={date} onChange={(event) => setDate(event.target.value)} />
      </label>
      <Button size="2" variant="soft" type="submit" disabled={date <= today}>
        {say('snooze-step')}
      </Button>
    </form>
  )
}
