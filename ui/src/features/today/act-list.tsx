import { useId, type ReactNode } from 'react'
import type { Act } from '~/api/types'
import { say } from '~/words/say'
import { ActRow } from './act-row'
import { inSittings } from './sittings'
import type { OpenAct } from './use-open-act'
import './today.css'

interface Props {
  acts: Act[]
  open: OpenAct
  today: string
  label: string
}

/** The acts in their order; those of one event stand together under its name. */
export function ActList({ acts, open, today, label }: Props) {
  const row = (act: Act) => <ActRow key={act.id} act={act} today={today} isOpen={open.id === act.id} onToggle={() => open.toggle(act.id)} />
  return (
    <ul className="acts" aria-label={label}>
      {inSittings(acts).map(({ event, acts }) =>
        event === null ? (
          acts.map(row)
        ) : (
          <OneSitting key={event} title={say('today-sitting', { event, count: acts.length })}>
            {acts.map(row)}
          </OneSitting>
        ),
      )}
    </ul>
  )
}

function OneSitting({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <li className="sitting">
      <h2 id={id}>{title}</h2>
      <ul aria-labelledby={id}>{children}</ul>
    </li>
  )
}
