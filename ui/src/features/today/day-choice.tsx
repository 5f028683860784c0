import { Button, Popover } from '@radix-ui/themes'
import { useState, type Ref } from 'react'
import { useScreenKeys } from '~/keys/use-screen-keys'
import { asShort } from '~/words/dates'
import { say } from '~/words/say'
import { choicesFrom } from './snooze-choices'

interface Props {
  today: string
  label: string
  /** What a screen reader says, where the label alone would not tell which. */
  named?: string
  title?: string
  /** The key that is shown. */
  hint?: string
  /** Whether that key opens it from anywhere on the screen. */
  keyed?: boolean
  /** With whom, as the palette says it. */
  about?: string
  trigger?: Ref<HTMLButtonElement>
  onChoose: (date: string) => void
}

/** A day to come: five choices, one key each, or any date. */
export function DayChoice({ today, label, named, title, hint, keyed = false, about, trigger, onChoose }: Props) {
  const [open, setOpen] = useState(false)
  const choices = choicesFrom(today)
  useScreenKeys('today', { s: () => setOpen(true) }, { active: keyed, about })
  const choose = (date: string) => {
    setOpen(false)
    onChoose(date)
  }
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger>
        <Button ref={trigger} variant="ghost" color="gray" highContrast title={title} aria-label={named}>
          {label} {hint && <kbd>{hint}</kbd>}
        </Button>
      </Popover.Trigger>
      <Popover.Content
        className="snooze"
        aria-label={say('snooze-until')}
        onKeyDown={(event) => {
          const choice = event.target instanceof HTMLInputElement ? undefined : choices[Number(event.key) - 1]
          if (choice) choose(choice.date)
        }}
      >
        <ul>
          {choices.map(({ name, date }, index) => (
            <li key={name}>
              <button type="button" className="snooze-choice" onClick={() => choose(date)}>
                <span>{say(name)}</span>
                <time dateTime={date}>{asShort(date)}</time>
                <kbd>{index + 1}</kbd>
              </button>
            </li>
          ))}
        </ul>
        <OtherDay today={today} onChoose={choose} />
      </Popover.Content>
    </Popover.Root>
  )
}

function OtherDay({ today, onChoose }: { today: string; onChoose: (date: string) => void }) {
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
