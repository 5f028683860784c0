import type { PersonPage } from '~/api/types'
import { Add } from '~/components/editable'
import { PathsTo } from '~/features/paths/paths-to'
import { say } from '~/words/say'
import { AddMenu } from './add-menu'
import { Channels } from './channels'
import { Facts } from './facts'
import { MayKnowThem } from './may-know'
import type { Edit } from './part-editor'
import { Pill } from './pill'
import { Fields, Mentions, Names, Places, Positions, Relations } from './surroundings'
import type { PersonWrites } from './use-person-writes'

interface Props {
  page: PersonPage
  writes: PersonWrites
  onEdit: Edit
}

/** Beside the person: how to reach them, where they work, whom they know, and how one knows all that. */
export function Context({ page, writes, onEdit }: Props) {
  return (
    <aside className="context" aria-label={say('context')}>
      <Channels channels={page.channels} writes={writes} onEdit={onEdit} />
      <Positions positions={page.positions} onEdit={onEdit} />
      <Places addresses={page.addresses} onEdit={onEdit} />
      <Relations relations={page.relations} onEdit={onEdit} />
      <PathsTo name={page.person.name} target={page.person.id} />
      <MayKnowThem mayKnow={page.may_know} onAnswer={(other, knowing) => void writes.answerKnowing(other, knowing)} />
      <Names names={page.names} onEdit={onEdit} />
      <Mentions mentioned={page.mentioned_in} />
      <section aria-label={say('context-tags')}>
        {page.tags.length > 0 && <h2>{say('context-tags')}</h2>}
        <div className="pills">
          {page.tags.map(({ id, name }) => (
            <Pill key={id} text={name} onRemove={() => void writes.remove('tags', id)} />
          ))}
          <Add label={say('context-tag')} onAdd={(name) => void writes.add('tags', { name })} />
        </div>
      </section>
      <Fields fields={page.fields} onEdit={onEdit} />
      <div>
        <AddMenu onEdit={onEdit} />
      </div>
      <Facts page={page} />
    </aside>
  )
}
