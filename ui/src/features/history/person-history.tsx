import { Button } from '@radix-ui/themes'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { personHistoryQuery, personQuery } from '~/api/queries'
import type { PersonHistoryEntry } from '~/api/types'
import { Trouble } from '~/components/asked'
import { Empty, Page } from '~/components/page'
import { say } from '~/words/say'
import { Written } from './history'
import './history.css'

const route = getRouteApi('/people/$id/history')

/** What changed about one person, newest first: from what to what, by what, each with its way back. */
export function PersonHistory() {
  const { id } = route.useParams()
  const name = useQuery(personQuery(id)).data?.person.name ?? ''
  const query = useInfiniteQuery(personHistoryQuery(id))
  const entries = query.data?.pages.flatMap(({ items }) => items) ?? []
  const lead = (
    <>
      {say('person-history-lead')}{' '}
      <Link to="/people/$id" params={{ id }} className="plain-link">
        {say('person-history-back', { name })}
      </Link>
    </>
  )
  return (
    <Page title={say('person-history')} windowTitle={say('person-history-window', { name })} lead={lead}>
      {query.error && !query.data && <Trouble error={query.error} again={() => void query.refetch()} />}
      {query.data && entries.length === 0 && <Empty>{say('person-history-none')}</Empty>}
      <ol className="history">
        {entries.map((entry) => (
          <Written key={entry.batch} entry={entry}>
            <small>{entry.import ? say('person-history-whole', { by: entry.by.text }) : entry.by.text}</small>
            <Changes changed={entry.changed} />
          </Written>
        ))}
      </ol>
      {query.hasNextPage && (
        <Button variant="soft" color="gray" highContrast disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {say('earlier')}
        </Button>
      )}
    </Page>
  )
}

function Changes({ changed }: { changed: PersonHistoryEntry['changed'] }) {
  return (
    <dl className="changes">
      {changed.map(({ what, before, after }) => (
        <div key={`${what.text} ${before} ${after}`}>
          <dt>{what.text}</dt>
          <dd>
            {before && <del>{before}</del>} {after && <ins>{after}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
