import type { PersonPage } from '~/api/types'
import { Add } from '~/components/editable'
import { say } from '~/words/say'
import { Channels } from './channels'
import { Facts } from './facts'
import { Pill } from './pill'
import { Mentions, Places, Positions, Relations } from './surroundings'
import type { PersonWrites } from './use-person-writes'

/** Beside the person: how to reach them, where they work, whom they know, and how one knows all that. */
export function Context({ page, writes }: { page: PersonPage; writes: PersonWrites }) {
  return (
    <aside className="context" aria-label={say('context')}>
      <Channels channels={page.channels} writes={writes} />
      <Positions positions={page.positions} />
      <Places addresses={page.addresses} />
      <Relations relations={page.relations} />
      <Mentions mentioned={page.mentioned_in} />
      <section aria-label={say('context-tags')}>
        <h2>{say('context-tags')}</h2>
        <div className="pills">
          {page.tags.map(({ id, name }) => (
            <Pill key={id} text={name} onRemove={() => void writes.remove('tags', id)} />
          ))}
          <Add label={say('context-tag')} onAdd={(name) => void writes.add('tags', { name })} />
        </div>
      </section>
      {page.fields.length > 0 && (
        <section aria-label={say('context-fields')}>
          <h2>{say('context-fields')}</h2>
          {page.fields.map(({ id, name, value }) => (
            <p key={id}>
              <span className="quiet">{name}</span> {value}
            </p>
          ))}
        </section>
      )}
      <Facts facts={page.facts} />
    </aside>
  )
}
