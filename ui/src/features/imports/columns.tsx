import { Button, Switch } from '@radix-ui/themes'
import { useState } from 'react'
import type { ColumnProposal } from '~/api/types'
import { Sheet } from '~/components/sheet'
import { say } from '~/words/say'
import type { Asked } from './columns-state'
import '~/components/form.css'
import './imports.css'

/** What a column can mean, the usual first. */
const MEANINGS = [
  'name', 'given_name', 'family_name', 'email', 'phone', 'organisation', 'title', 'city', 'country', 'url', 'birthday', 'connected_on', 'tags', 'topics', 'notes',
  'middle_name', 'prefix', 'suffix', 'nickname', 'former_name', 'phonetic_name', 'pronouns', 'headline', 'department', 'handle', 'street', 'region', 'postal_code',
  'address', 'date', 'relation', 'custom',
] as const

const NAMES = new Set(['name', 'given_name', 'family_name'])

/** What the columns of a table mean, proposed; one changes what is not so. */
export function Columns({ asked: { table, answer } }: { asked: Asked }) {
  const [means, setMeans] = useState<{ [name: string]: string }>(() => Object.fromEntries(table.columns.map(({ name, means }) => [name, means ?? ''])))
  const [dayFirst, setDayFirst] = useState(table.day_first)
  const named = Object.values(means).some((meaning) => NAMES.has(meaning))
  const read = () => answer({ day_first: dayFirst, columns: Object.fromEntries(Object.entries(means).filter(([, meaning]) => meaning !== '')) })
  return (
    <Sheet title={say('columns-title')} description={say('columns-about')} open onOpenChange={(open) => !open && answer(null)}>
      <ul className="columns">
        {table.columns.map((column) => (
          <Column key={column.name} column={column} means={means[column.name] ?? ''} onChoose={(meaning) => setMeans({ ...means, [column.name]: meaning })} />
        ))}
      </ul>
      <div className="form-row" data-kind="tick">
        <label htmlFor="day-first">{say('columns-day-first')}</label>
        <Switch id="day-first" size="2" checked={dayFirst} onCheckedChange={setDayFirst} />
      </div>
      {!named && <p className="form-wrong">{say('columns-no-name')}</p>}
      <div className="sheet-actions">
        <Button variant="soft" color="gray" highContrast onClick={() => answer(null)}>
          {say('import-leave')}
        </Button>
        <Button disabled={!named} onClick={read}>
          {say('columns-step')}
        </Button>
      </div>
    </Sheet>
  )
}

interface ColumnProps {
  column: ColumnProposal
  means: string
  onChoose: (meaning: string) => void
}

function Column({ column: { name, examples, means: proposed }, means, onChoose }: ColumnProps) {
  // A proposal may say more than the list does, such as `phone:work`.
  const detailed = proposed?.includes(':') ? proposed : null
  return (
    <li>
      <label htmlFor={`column-${name}`}>
        {name} <small className="truncate">{examples.join(', ')}</small>
      </label>
      <select id={`column-${name}`} className="form-choice" value={means} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{say('columns-ignore')}</option>
        {detailed && <option value={detailed}>{say('columns-detailed', { meaning: say(`means-${detailed.split(':')[0]}`), detail: detailed.split(':')[1] ?? '' })}</option>}
        {MEANINGS.map((meaning) => (
          <option key={meaning} value={meaning}>
            {say(`means-${meaning}`)}
          </option>
        ))}
      </select>
    </li>
  )
}
