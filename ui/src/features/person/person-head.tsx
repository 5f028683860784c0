import { Button } from '@radix-ui/themes'
import { Mail, PenLine } from 'lucide-react'
import type { PersonPage, State } from '~/api/types'
import { Band } from '~/components/band'
import { Editable } from '~/components/editable'
import { openCapture } from '~/features/capture/capture-state'
import { useScreenKeys } from '~/keys/use-screen-keys'
import { say } from '~/words/say'
import { isBare, UNKNOWN } from './bare'
import { CadenceLine } from './cadence-line'
import type { Edit } from './part-editor'
import { PersonMenu } from './person-menu'
import { Photo } from './photo'
import { Stale } from './stale'
import { There } from './there'
import type { PersonWrites } from './use-person-writes'
import { WRITE_STEP } from './write'

/** The states a person is in, by name. */
export function statesOf({ person: { states } }: PersonPage): State[] {
  return states
}

const PART_OF = { position: 'positions', channel: 'channels', address: 'addresses' } as const

interface Props {
  page: PersonPage
  writes: PersonWrites
  onEdit: Edit
  /** Opens the prepared message. */
  onWrite: () => void
}

/** Name, one line, how we met, where things stand. */
export function PersonHead({ page, writes, onEdit, onWrite }: Props) {
  const { person, line, how_met, standing, band } = page
  const bare = isBare(page)
  const log = () => openCapture('log', say('log-with', { name: person.name }))
  useScreenKeys('person', { l: log }, { about: person.name })
  return (
    <header className="person-head">
      <Photo person={person} writes={writes} />
      <div className="person-title">
        <h1>
          <Editable value={person.name} label={say('name')} onSave={(name) => name && void writes.patch({ name })} />
        </h1>
        {(bare || line.key !== UNKNOWN) && (
          <p className="person-line">
            {line.text} <There zone={page.zone} />
          </p>
        )}
        <Called person={person} />
        <States states={statesOf(page)} />
      </div>
      <div className="person-tools">
        <Button variant="soft" onClick={log}>
          <PenLine size={14} aria-hidden /> {say('log')} <kbd>l</kbd>
        </Button>
        <Button id={WRITE_STEP} variant="soft" color="gray" highContrast onClick={onWrite}>
          <Mail size={14} aria-hidden /> {say('person-write')} <kbd>m</kbd>
        </Button>
        <PersonMenu page={page} writes={writes} onEdit={onEdit} />
      </div>
      <div className="person-standing">
        {how_met && (
          <p>
            <button type="button" className="editable" title={say('about-title')} onClick={() => onEdit({ part: 'about' })}>
              {how_met.text}
            </button>
          </p>
        )}
        {!bare && (
          <p>
            {standing.text} <Band band={band} />
          </p>
        )}
        <CadenceLine page={page} writes={writes} />
        <Stale person={person.id} stale={page.stale} onChanged={(table) => onEdit({ part: PART_OF[table as keyof typeof PART_OF] })} />
      </div>
    </header>
  )
}

/** How the name is said, and the pronouns. */
function Called({ person: { pronouns, pronunciation } }: { person: PersonPage['person'] }) {
  const said = [pronunciation && say('said-as', { sound: pronunciation }), pronouns].filter(Boolean).join(' · ')
  return said ? <p className="quiet small">{said}</p> : null
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
