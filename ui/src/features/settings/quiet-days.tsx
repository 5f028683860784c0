import { asWeekday, plusDays } from '~/words/dates'
import { say } from '~/words/say'
import type { Change } from './settings'

/** A Monday, from which the week is counted. */
const MONDAY = '2024-01-01'
const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const week = () => WEEK.map((id, day) => ({ id, ...asWeekday(plusDays(MONDAY, day)) }))

/** Days on which nothing is proposed. */
export function QuietDays({ quiet, onChange }: { quiet: string[]; onChange: Change }) {
  const toggle = (day: string) => onChange({ quiet_days: quiet.includes(day) ? quiet.filter((other) => other !== day) : [...quiet, day] })
  return (
    <fieldset className="setting">
      <legend>
        {say('settings-quiet')}
        <small>{say('settings-quiet-about')}</small>
      </legend>
      <div className="days">
        {week().map(({ id, name, short }) => (
          <button key={id} type="button" className="day-choice" aria-pressed={quiet.includes(id)} aria-label={name} onClick={() => toggle(id)}>
            {short}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
