import { at, write } from '~/api/client'
import type { OrganisationPage, Written } from '~/api/types'
import { Add } from '~/components/editable'
import { Section } from '~/components/page'
import { useWrites } from '~/components/writes'
import { NoteCard } from '~/features/person/note-card'
import { isTouched } from '~/words/touch'
import { say } from '~/words/say'

/** What one noted of an organisation; each note is changed where it stands, and goes when it is emptied. */
export function OrganisationNotes({ organisation: { id, notes } }: { organisation: OrganisationPage }) {
  const { run } = useWrites()
  const change = (method: 'POST' | 'PATCH' | 'DELETE', note: string | null, body?: string) => {
    const path = note === null ? at`/organisations/${id}/notes` : at`/organisations/${id}/notes/${note}`
    void run(() => write<Written>(method, path, body === undefined ? undefined : { body }), say('organisation-noted'))
  }
  const add = <Add long label={say('note-add')} placeholder={say(isTouched() ? 'note-placeholder-touch' : 'note-placeholder')} onAdd={(body) => change('POST', null, body)} />
  if (notes.length === 0) return <div className="organisation-add">{add}</div>
  return (
    <Section title={say('organisation-notes')}>
      <div className="notes">
        {notes.map((note) => (
          <NoteCard key={note.id} note={note} onSave={(body) => (body ? change('PATCH', note.id, body) : change('DELETE', note.id))} />
        ))}
      </div>
      {add}
    </Section>
  )
}
