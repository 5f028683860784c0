import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Address, Backlink, PersonPage, Position, Relation } from '~/api/types'
import { asPartial } from '~/words/dates'
import { say } from '~/words/say'
import { EditButton } from './edit-button'
import { saidLabel } from './label'
import type { Edit } from './part-editor'
import { placeOf } from './place-of'

/** A group of facts; one with nothing in it is not drawn. */
function Group<Row extends { id: string }>({ title, rows, children }: { title: string; rows: Row[]; children: (row: Row) => ReactNode }) {
  if (rows.length === 0) return null
  return (
    <section aria-label={say(title)}>
      <h2>{say(title)}</h2>
      <ul className="lines">
        {rows.map((row) => (
          <li key={row.id} className="fact">
            {children(row)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where they work and worked, and what they are members of. */
export function Positions({ positions, onEdit }: { positions: Position[]; onEdit: Edit }) {
  const isMembership = ({ kind }: Position) => kind === 'membership'
  return (
    <>
      <Held title="context-positions" positions={positions.filter((one) => !isMembership(one))} onEdit={onEdit} />
      <Held title="context-memberships" positions={positions.filter(isMembership)} onEdit={onEdit} />
    </>
  )
}

function Held({ title, positions, onEdit }: { title: string; positions: Position[]; onEdit: Edit }) {
  return (
    <Group title={title} rows={positions}>
      {(position) => (
        <>
          <span>
            {position.organisation && (
              <Link to="/organisations" search={{ q: position.organisation }} className="text-link">
                {position.organisation}
              </Link>
            )}
            {position.title && <span> {position.title}</span>}
            <Span position={position} />
          </span>
          <EditButton what={position.title ?? position.organisation ?? ''} onPress={() => onEdit({ part: 'positions', row: position.id })} />
        </>
      )}
    </Group>
  )
}

function Span({ position: { started_on, ended_on, current } }: { position: Position }) {
  if (!started_on && !ended_on) return current ? null : <small>{say('position-before')}</small>
  const to = ended_on ? asPartial(ended_on) : current ? say('span-now') : ''
  return <small>{started_on ? say('span', { from: asPartial(started_on), to }) : say('span-until', { to })}</small>
}

/** Where they are. */
export function Places({ addresses, onEdit }: { addresses: Address[]; onEdit: Edit }) {
  return (
    <Group title="context-places" rows={addresses}>
      {(address) => (
        <>
          <span>
            {placeOf(address)}
            {address.label && <small>{saidLabel(address.label)}</small>}
          </span>
          <EditButton what={placeOf(address)} onPress={() => onEdit({ part: 'addresses', row: address.id })} />
        </>
      )}
    </Group>
  )
}

/** What else they are called. */
export function Names({ names, onEdit }: { names: PersonPage['names']; onEdit: Edit }) {
  return (
    <Group title="context-names" rows={names}>
      {({ id, kind, value }) => (
        <>
          <span>
            {value} <small>{say(`name-kind-${kind}`)}</small>
          </span>
          <EditButton what={value} onPress={() => onEdit({ part: 'names', row: id })} />
        </>
      )}
    </Group>
  )
}

/** Fields of one's own making. */
export function Fields({ fields, onEdit }: { fields: PersonPage['fields']; onEdit: Edit }) {
  return (
    <Group title="context-fields" rows={fields}>
      {({ id, name, value }) => (
        <>
          <span>
            <span className="quiet">{name}</span> {value}
          </span>
          <EditButton what={name} onPress={() => onEdit({ part: 'fields', row: id })} />
        </>
      )}
    </Group>
  )
}

/** Notes about others that mention them. */
export function Mentions({ mentioned }: { mentioned: Backlink[] }) {
  if (mentioned.length === 0) return null
  return (
    <section aria-label={say('context-mentions')}>
      <h2>{say('context-mentions')}</h2>
      <ul className="lines">
        {mentioned.map(({ note, about, excerpt }) => (
          <li key={note}>
            {about && (
              <Link to="/people/$id" params={{ id: about.id }} className="text-link">
                {about.name}
              </Link>
            )}{' '}
            <span className="quiet">{excerpt}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Whom they are something to. */
export function Relations({ relations, onEdit }: { relations: Relation[]; onEdit: Edit }) {
  return (
    <Group title="context-relations" rows={relations}>
      {({ id, kind, other, name, certainty }) => (
        <>
          <span>
            <span className="quiet">{say(`relation-${kind}`)}</span>{' '}
            <Link to="/people/$id" params={{ id: other }} className="text-link">
              {name}
            </Link>
            {certainty === 'inferred' && <small>{say('relation-inferred')}</small>}
          </span>
          <EditButton what={name} onPress={() => onEdit({ part: 'relations', row: id })} />
        </>
      )}
    </Group>
  )
}
