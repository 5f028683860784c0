import { useState } from 'react'
import { at, write } from '~/api/client'
import type { Named, TimelineEntry } from '~/api/types'
import { Form, type FieldSpec, type Values } from '~/components/form'
import { PersonPicker } from '~/components/person-picker'
import { Sheet } from '~/components/sheet'
import { useWrites } from '~/components/writes'
import { say } from '~/words/say'
import { Pill } from './pill'

const KINDS = ['meeting', 'meal', 'call', 'email', 'message', 'encounter', 'letter', 'other']

const fieldsOf = (kind: string): readonly FieldSpec[] => [
  { name: 'on_date', label: 'entry-day', kind: 'day', required: true },
  { name: 'kind', label: 'entry-kind', kind: 'choice', choices: KINDS.includes(kind) ? KINDS : [kind, ...KINDS], said: (choice) => `kind-${choice}` },
  { name: 'title', label: 'entry-title' },
  { name: 'place', label: 'entry-place' },
  { name: 'body', label: 'entry-body', kind: 'long' },
]

const valuesOf = ({ on_date, kind, title, place, body }: TimelineEntry): Values => ({ on_date, kind, title, place, body })

interface Props {
  entry: TimelineEntry
  /** On whose page it stands. */
  self: Named
  onClose: () => void
}

/** An entry of the timeline, changed where it stands or taken out; both are taken back by one key. */
export function EntryEditor({ entry, self, onClose }: Props) {
  const { run } = useWrites()
  const [before] = useState<Named[]>(() => [self, ...entry.people.flatMap(({ id, name }) => (id ? [{ id, name }] : []))])
  const [people, setPeople] = useState<Named[]>(before)
  const save = (values: Values) => {
    onClose()
    const changes = people === before ? values : { ...values, people: people.map(({ id }) => id) }
    void run(() => write('PATCH', at`/interactions/${entry.id}`, changes), say('saved'))
  }
  const remove = () => {
    onClose()
    void run(() => write('DELETE', at`/interactions/${entry.id}`), say('removed'))
  }
  return (
    <Sheet title={say('entry-change')} open onOpenChange={(open) => !open && onClose()}>
      <Form fields={fieldsOf(entry.kind)} values={valuesOf(entry)} step={say('form-save')} onSave={save} onRemove={remove}>
        <People people={people} onChange={setPeople} />
      </Form>
    </Sheet>
  )
}

/** Who was there: each can be taken out, somebody else added. */
function People({ people, onChange }: { people: Named[]; onChange: (people: Named[]) => void }) {
  const add = (person: Named | null) => person && !people.some(({ id }) => id === person.id) && onChange([...people, person])
  return (
    <div className="form-row">
      <span id="entry-people">{say('entry-people')}</span>
      <div className="pills" role="group" aria-labelledby="entry-people">
        {people.map(({ id, name }) => (
          <Pill key={id} text={name} onRemove={() => onChange(people.filter((other) => other.id !== id))} />
        ))}
      </div>
      <PersonPicker key={people.length} label={say('entry-add-person')} hint={say('entry-add-person')} value={null} onChange={add} />
    </div>
  )
}
