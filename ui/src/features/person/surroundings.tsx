import { Link } from '@tanstack/react-router'
import type { Address, Backlink, Position, Relation } from '~/api/types'
import { asPartial } from '~/words/dates'
import { say } from '~/words/say'

/** Where they work and worked. */
export function Positions({ positions }: { positions: Position[] }) {
  if (positions.length === 0) return null
  return (
    <section aria-label={say('context-positions')}>
      <h2>{say('context-positions')}</h2>
      <ul className="lines">
        {positions.map(({ id, organisation, title, started_on, ended_on, current }) => (
          <li key={id}>
            {organisation && (
              <Link to="/organisations" search={{ q: organisation }} className="text-link">
                {organisation}
              </Link>
            )}
            {title && <span> {title}</span>}
            {(started_on || ended_on || !current) && (
              <small>
                {started_on || ended_on
                  ? say('span', { from: started_on ? asPartial(started_on) : '', to: ended_on ? asPartial(ended_on) : current ? say('span-now') : '' })
                  : say('position-before')}
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where they are. */
export function Places({ addresses }: { addresses: Address[] }) {
  if (addresses.length === 0) return null
  return (
    <section aria-label={say('context-places')}>
      <h2>{say('context-places')}</h2>
      {addresses.map((address) => (
        <p key={address.id}>
          {address.formatted ?? [address.street, address.postal_code, address.locality, address.region, address.country].filter(Boolean).join(', ')}
          {address.label && <small> {address.label}</small>}
        </p>
      ))}
    </section>
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
export function Relations({ relations }: { relations: Relation[] }) {
  if (relations.length === 0) return null
  return (
    <section aria-label={say('context-relations')}>
      <h2>{say('context-relations')}</h2>
      <ul className="lines">
        {relations.map(({ id, kind, other, name, certainty }) => (
          <li key={id}>
            <span className="quiet">{say(`relation-${kind}`)}</span>{' '}
            <Link to="/people/$id" params={{ id: other }} className="text-link">
              {name}
            </Link>
            {certainty === 'inferred' && <small>{say('relation-inferred')}</small>}
          </li>
        ))}
      </ul>
    </section>
  )
}
