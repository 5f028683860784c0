import { TextField } from '@radix-ui/themes'
import { useEffect, useState } from 'react'
import { CIRCLES, type Circle, type Settings } from '~/api/types'
import { say } from '~/words/say'
import type { Change } from './settings'

type Interval = Settings['circles'][string]

/** How often one would like to hear from those of each circle, in days: ideally, and at the latest. */
export function CircleSettings({ settings, onChange }: { settings: Settings; onChange: Change }) {
  const set = (circle: Circle, interval: Interval) => onChange({ circles: { ...settings.circles, [circle]: interval } })
  return (
    <table className="circles">
      <thead>
        <tr>
          <th scope="col">{say('circle')}</th>
          <th scope="col">{say('circle-ideal')}</th>
          <th scope="col">{say('circle-maximum')}</th>
        </tr>
      </thead>
      <tbody>
        {CIRCLES.filter((circle) => circle !== 'wider').map((circle) => (
          <CircleRow key={circle} circle={circle} interval={settings.circles[circle] ?? { ideal: null, maximum: null }} onChange={(interval) => set(circle, interval)} />
        ))}
      </tbody>
    </table>
  )
}

function CircleRow({ circle, interval, onChange }: { circle: Circle; interval: Interval; onChange: (interval: Interval) => void }) {
  const name = say(`circle-${circle}`)
  return (
    <tr>
      <th scope="row">
        {name} <small>{say(`circle-${circle}-about`)}</small>
      </th>
      <td>
        <Days label={say('circle-ideal-of', { circle: name })} days={interval.ideal} onChange={(ideal) => onChange({ ...interval, ideal })} />
      </td>
      <td>
        <Days label={say('circle-maximum-of', { circle: name })} days={interval.maximum} onChange={(maximum) => onChange({ ...interval, maximum })} />
      </td>
    </tr>
  )
}

/** A count of days; empty is none. */
export function Days({ label, days, onChange }: { label: string; days: number | null; onChange: (days: number | null) => void }) {
  const [text, setText] = useState(days === null ? '' : String(days))
  useEffect(() => setText(days === null ? '' : String(days)), [days])
  const settle = () => {
    const next = text.trim() === '' ? null : Number.parseInt(text, 10)
    if (next !== null && !(next >= 1 && next <= 3650)) return setText(days === null ? '' : String(days))
    if (next !== days) onChange(next)
  }
  return (
    <TextField.Root
      type="number"
      min="1"
      max="3650"
      className="setting-number"
      aria-label={label}
      placeholder="–"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  )
}
