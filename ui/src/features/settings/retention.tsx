import { Button, TextField } from '@radix-ui/themes'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { at, write } from '~/api/client'
import { retentionQuery } from '~/api/queries'
import type { PastRetention, Settings, Written } from '~/api/types'
import { useWrites } from '~/components/writes'
import { Forget } from '~/features/person/forget'
import { Pill } from '~/features/person/pill'
import { say } from '~/words/say'
import type { Change } from './settings'

/** For how long people with a tag are kept after the last contact, and who is past it. Nothing happens by itself. */
export function Retention({ settings, onChange }: { settings: Settings; onChange: Change }) {
  const rules = Object.entries(settings.retention)
  const without = (tag: string) => Object.fromEntries(rules.filter(([other]) => other !== tag))
  return (
    <>
      <p className="setting-lead">{say('settings-retention-about')}</p>
      <ul className="retention-rules">
        {rules.map(([tag, months]) => (
          <li key={tag}>
            <Pill text={say('retention-rule', { tag, months })} what={tag} onRemove={() => onChange({ retention: without(tag) })} />
          </li>
        ))}
      </ul>
      <NewRule onAdd={(tag, months) => onChange({ retention: { ...settings.retention, [tag]: months } })} />
      <Due />
    </>
  )
}

function NewRule({ onAdd }: { onAdd: (tag: string, months: number) => void }) {
  const [tag, setTag] = useState('')
  const [months, setMonths] = useState('24')
  const number = Number.parseInt(months, 10)
  const complete = tag.trim() !== '' && number >= 1 && number <= 1200
  const add = () => {
    if (!complete) return
    onAdd(tag.trim(), number)
    setTag('')
  }
  return (
    <form
      className="retention-new"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextField.Root value={tag} placeholder={say('retention-tag')} aria-label={say('retention-tag')} onChange={(event) => setTag(event.target.value)} />
      <TextField.Root type="number" min="1" max="1200" value={months} aria-label={say('retention-months')} onChange={(event) => setMonths(event.target.value)} />
      <span className="quiet small">{say('retention-months')}</span>
      <Button type="submit" variant="soft" disabled={!complete}>
        {say('retention-add')}
      </Button>
    </form>
  )
}

/** Who is past it: a quiet line, and behind it each with one act. */
function Due() {
  const { data: due } = useQuery(retentionQuery)
  if (!due?.said) return null
  return (
    <details className="retention-due">
      <summary>{due.said.text}</summary>
      <ul>
        {due.items.map((one) => (
          <DueRow key={one.id} one={one} />
        ))}
      </ul>
    </details>
  )
}

function DueRow({ one }: { one: PastRetention }) {
  const { run } = useWrites()
  const [forgetting, setForgetting] = useState(false)
  const archive = () => void run(() => write<Written>('PUT', at`/people/${one.id}/states/archived`), say('state-archived-on'))
  const keep = () => void run(() => write<Written>('PUT', at`/people/${one.id}/retention`, { another_year: true }), say('saved'))
  return (
    <li>
      <span>
        <Link to="/people/$id" params={{ id: one.id }} className="text-link">
          {one.name}
        </Link>
        <small>{one.said.text}</small>
      </span>
      <span className="retention-acts" role="group" aria-label={one.name}>
        <Button size="1" variant="soft" onClick={archive}>
          {say('retention-archive')}
        </Button>
        <Button size="1" variant="soft" color="gray" highContrast onClick={keep}>
          {say('retention-keep')}
        </Button>
        <Button size="1" variant="soft" color="gray" highContrast onClick={() => setForgetting(true)}>
          {say('retention-forget')}
        </Button>
      </span>
      <Forget person={one} stay open={forgetting} onOpenChange={setForgetting} />
    </li>
  )
}
