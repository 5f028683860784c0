import type { PersonPage } from '~/api/types'
import { Day } from '~/components/day'
import { Add, Editable } from '~/components/editable'
import { Section } from '~/components/page'
import { useToday } from '~/features/session/use-session'
import { asPartial } from '~/words/dates'
import { say } from '~/words/say'
import { isTouched } from '~/words/touch'
import { EditButton } from './edit-button'
import { NoteCard } from './note-card'
import type { Edit } from './part-editor'
import { Pill } from './pill'
import type { PersonWrites } from './use-person-writes'

interface Props {
  page: PersonPage
  writes: PersonWrites
}

/** What to ask about, what they look for and offer, their days, and the notes that stay on top. */
export function WorthRemembering({ page, writes, onEdit }: Props & { onEdit: Edit }) {
  const today = useToday()
  const { topics, needs, offers, news, dates, notes } = page.worth_remembering
  const more = (
    <div className="worth-more">
      <Add label={say('worth-topic')} onAdd={(name) => void writes.add('topics', { name })} />
      <Add label={say('worth-needs-add')} onAdd={(what) => void writes.add('needs', { what, on_date: today })} />
      <Add label={say('worth-offers-add')} onAdd={(what) => void writes.add('offers', { what, on_date: today })} />
      <Add long label={say('note-add')} placeholder={say(isTouched() ? 'note-placeholder-touch' : 'note-placeholder')} onAdd={(body) => void writes.add('notes', { body, on_date: today })} />
    </div>
  )
  if ([topics, needs, offers, news, dates, notes].every(({ length }) => length === 0)) return more
  return (
    <Section title={say('person-worth')}>
      <dl className="worth">
        {topics.length > 0 && (
          <>
            <dt>{say('worth-topics')}</dt>
            <dd className="pills">
              {topics.map(({ id, name }) => (
                <Pill key={id} text={name} onRemove={() => void writes.remove('topics', id)} />
              ))}
            </dd>
          </>
        )}
        <Wishes part="needs" wishes={needs} writes={writes} />
        <Wishes part="offers" wishes={offers} writes={writes} />
        {news.length > 0 && (
          <>
            <dt>{say('worth-news')}</dt>
            <dd>
              <ul className="lines">
                {news.map(({ id, what, on_date, seen_on }) => (
                  <li key={id}>
                    {what} <span className="quiet small">{on_date ? <Day date={on_date} /> : <>{say('worth-seen')} <Day date={seen_on} /></>}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {dates.length > 0 && (
          <>
            <dt>{say('worth-days')}</dt>
            <dd>
              {dates.map(({ id, kind, label, date }) => (
                <p key={id} className="fact">
                  <span>
                    {label ?? say(`date-${kind}`)} <span className="quiet">{asPartial(date)}</span>
                  </span>
                  <EditButton what={label ?? say(`date-${kind}`)} onPress={() => onEdit({ part: 'dates', row: id })} />
                </p>
              ))}
            </dd>
          </>
        )}
      </dl>
      <Notes page={page} writes={writes} />
      {more}
    </Section>
  )
}

/** Needs or offers, drawn when there are some. */
function Wishes({ part, wishes, writes }: { part: 'needs' | 'offers'; wishes: PersonPage['worth_remembering']['needs']; writes: PersonWrites }) {
  if (wishes.length === 0) return null
  return (
    <>
      <dt>{say(`worth-${part}`)}</dt>
      <dd>
        <ul className="lines">
          {wishes.map(({ id, what, on_date }) => (
            <li key={id} className="removable">
              <Editable value={what} label={say(`worth-${part}`)} onSave={(next) => void (next ? writes.change(part, id, { what: next }) : writes.remove(part, id))} />{' '}
              <span className="quiet small">
                <Day date={on_date} as="ago" />
              </span>
            </li>
          ))}
        </ul>
      </dd>
    </>
  )
}

function Notes({ page, writes }: Props) {
  const { notes } = page.worth_remembering
  if (notes.length === 0) return null
  return (
    <div className="notes">
      {notes.map((note) => (
        <NoteCard key={note.id} note={note} onSave={(body) => void (body ? writes.change('notes', note.id, { body }) : writes.remove('notes', note.id))} />
      ))}
    </div>
  )
}
