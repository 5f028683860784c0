import { TextField } from '@radix-ui/themes'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { organisationsQuery } from '~/api/queries'
import { Asked } from '~/components/asked'
import { Empty, Onward, Page } from '~/components/page'
import { useWalk } from '~/keys/use-walk'
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
          items.length > 0 ? (
            <List items={items} />
          ) : typed.trim() ? (
            <Empty>{say('organisations-none')}</Empty>
          ) : (
            <Empty action={<Onward to="/import">{say('people-bring')}</Onward>}>{say('organisations-none-yet')}</Empty>
          )
        }
      </Asked>
    </Page>
  )
}

/** The organisations, those with most people first; `j` and `k` walk them. */
function List({ items }: { items: readonly { id: string; name: string; people?: number }[] }) {
  const list = useWalk<HTMLUListElement>('a')
  return (
    <ul className="organisations" ref={list}>
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
