import { Button } from '@radix-ui/themes'
import { PenLine } from 'lucide-react'
import type { PersonPage, State } from '~/api/types'
import { Avatar } from '~/components/avatar'
import { Band } from '~/components/band'
import { Editable } from '~/components/editable'
import { openCapture } from '~/features/capture/capture-state'
import { useKeys } from '~/keys/use-keys'
import { say } from '~/words/say'
import { CadenceLine } from './cadence-line'
import { PersonMenu } from './person-menu'
import type { PersonWrites } from './use-person-writes'

/** The states a person is in, by name. */
export function statesOf({ person: { states } }: PersonPage): State[] {
  return states
}

/** Name, one line, how we met, where things stand. */
export function PersonHead({ page, writes }: { page: PersonPage; writes: PersonWrites }) {
  const { person, line, how_met, standing, band } = page
  const log = () => openCapture('log', say('log-with', { name: person.name }))
  useKeys({ l: log })
  return (
    <header className="person-head">
      <Avatar id={person.id} name={person.name} photo={person.photo} size="large" />
      <div className="person-title">
        <h1>
          <Editable value={person.name} label={say('name')} onSave={(name) => name && void writes.patch({ name })} />
        </h1>
        {line.text && <p className="person-line">{line.text}</p>}
        <States states={statesOf(page)} />
      </div>
      <div className="person-tools">
        <Button variant="soft" onClick={log}>
          <PenLine size={14} aria-hidden /> {say('log')} <kbd>l</kbd>
        </Button>
        <PersonMenu page={page} writes={writes} />
      </div>
      <div className="person-standing">
        {how_met && <p>{how_met.text}</p>}
        <p>
          {standing.text} <Band band={band} />
        </p>
        <CadenceLine page={page} writes={writes} />
      </div>
    </header>
  )
}

function States({ states }: { states: State[] }) {
  if (states.length === 0) return null
  return (
    <ul className="person-states">
      {states.map((state) => (
        <li key={state}>{say(`state-${state}`)}</li>
      ))}
    </ul>
  )
}
