import { TextField } from '@radix-ui/themes'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { organisationsQuery } from '~/api/queries'
import { Asked } from '~/components/asked'
import { Empty, Page } from '~/components/page'
import { useRested } from '~/features/capture/use-reading'
import { say } from '~/words/say'
import { Proposals } from './proposals'
import './organisations.css'

const route = getRouteApi('/organisations')

/** Organisations one knows people at. */
export function Organisations() {
  const { q } = route.useSearch()
  const [typed, setTyped] = useState(q ?? '')
  const query = useQuery(organisationsQuery(useRested(typed)))
  return (
    <Page title={say('place-organisations')}>
      <TextField.Root
        type="search"
        size="3"
        className="organisations-field"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        placeholder={say('organisations-find')}
        aria-label={say('organisations-find')}
      />
      <Proposals />
      <Asked query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{say('organisations-none')}</Empty>
          ) : (
            <ul className="organisations">
              {items.map(({ id, name, people }) => (
                <li key={id}>
                  <Link to="/organisations/$id" params={{ id }}>
                    <span className="truncate">{name}</span>
                    {people !== undefined && <span className="quiet small figures">{say('count-people', { count: people })}</span>}
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Page>
  )
}
