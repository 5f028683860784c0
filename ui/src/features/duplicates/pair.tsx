import { Button } from '@radix-ui/themes'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { write } from '~/api/client'
import { indexQuery } from '~/api/queries'
import type { Choice, Duplicate, FieldChoice, Side } from '~/api/types'
import { Avatar } from '~/components/avatar'
import { useWrites } from '~/components/writes'
import { useScreenKeys } from '~/keys/use-screen-keys'
import { asPartial } from '~/words/dates'
import { say } from '~/words/say'
import { sidesOf } from './choices'
import '~/components/decision-steps.css'

const SIDES: readonly Side[] = ['keep', 'other']

interface Props {
  pair: Duplicate
  /** Whether one chose the two oneself. */
  chosen: boolean
  onLater: () => void
}

/** Two people side by side, why they are probably one, and from whom each field is taken. */
export function Pair({ pair, chosen, onLater }: Props) {
  const [sides, setSides] = useState<{ [field: string]: Side }>({})
  const { merge, tellApart } = useDecision(pair, sidesOf(pair.fields, sides), chosen)
  useScreenKeys('duplicates', { Enter: () => void merge(), n: () => void tellApart(), space: onLater })
  return (
    <article className="pair" aria-label={say('duplicates-pair', { name: pair.keep.name, other: pair.other.name })}>
      <div className="pair-heads">
        <Head choice={pair.keep} says={say('duplicates-stays')} />
        <Head choice={pair.other} says={say('duplicates-joins')} />
      </div>
      {pair.reasons.length > 0 && (
        <ul className="pair-reasons">
          {pair.reasons.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {pair.fields.map((field) => (
        <Field key={field.field} field={field} side={sidesOf([field], sides)[field.field] ?? 'keep'} onChoose={(side) => setSides((before) => ({ ...before, [field.field]: side }))} />
      ))}
      <p className="quiet small">{say('duplicates-both')}</p>
      <div className="decision-steps">
        <Button size="3" onClick={() => void merge()}>
          {say('duplicates-merge')} <kbd>Enter</kbd>
        </Button>
        <Button size="3" variant="soft" color="gray" highContrast onClick={() => void tellApart()}>
          {say('duplicates-apart')} <kbd>n</kbd>
        </Button>
        <Button size="3" variant="soft" color="gray" highContrast onClick={onLater}>
          {say('triage-later')} <kbd>Space</kbd>
        </Button>
      </div>
    </article>
  )
}

function Head({ choice: { id, name, organisation }, says }: { choice: Choice; says: string }) {
  return (
    <div className="pair-head">
      <Avatar id={id} name={name} />
      <div>
        <p className="quiet small">{says}</p>
        <h2>
          <Link to="/people/$id" params={{ id }}>
            {name}
          </Link>
        </h2>
        {organisation && <p className="quiet">{organisation}</p>}
      </div>
    </div>
  )
}

interface FieldProps {
  field: FieldChoice
  side: Side
  onChoose: (side: Side) => void
}

function Field({ field, side, onChoose }: FieldProps) {
  return (
    <fieldset className="pair-field">
      <legend>{say(`merge-field-${field.field}`)}</legend>
      {SIDES.map((other) => (
        <label key={other} className="pair-choice" data-chosen={side === other}>
          <input type="radio" name={field.field} checked={side === other} onChange={() => onChoose(other)} />
          <span>
            <FieldValue field={field.field} value={field[other]} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function FieldValue({ field, value }: { field: string; value: string | null }) {
  const { data: index = [] } = useQuery(indexQuery)
  if (value === null) return <span className="quiet">{say('duplicates-nothing')}</span>
  if (field === 'photo') return <>{say('duplicates-photo')}</>
  if (field === 'met_on') return <>{asPartial(value)}</>
  return <>{field === 'met_through' ? (index.find(({ id }) => id === value)?.name ?? value) : value}</>
}

function useDecision({ keep, other }: Duplicate, fields: { [field: string]: Side }, chosen: boolean) {
  const { run } = useWrites()
  const navigate = useNavigate()
  const names = { name: keep.name, other: other.name }
  const merge = async () => {
    // Away first from a pair chosen by hand: it would ask for somebody who is not there any more.
    if (chosen) await navigate({ to: '/people/$id', params: { id: keep.id } })
    await run(() => write('POST', '/merges', { keep: keep.id, other: other.id, fields }), say('duplicates-merged', names))
  }
  const tellApart = async () => {
    const done = await run(() => write('POST', '/duplicates/decisions', { person: keep.id, other: other.id, same: false }), say('duplicates-told-apart', names))
    if (done && chosen) await navigate({ to: '/duplicates', search: {} })
  }
  return { merge, tellApart }
}
