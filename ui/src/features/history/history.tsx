import { Button } from '@radix-ui/themes'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { historyQuery } from '~/api/queries'
import type { HistoryEntry } from '~/api/types'
import { Trouble } from '~/components/asked'
import { Empty, Page } from '~/components/page'
import { useWrites } from '~/components/writes'
import { useToday } from '~/features/session/use-session'
import { useWalk } from '~/keys/use-walk'
import { asExactInstant, asInstant } from '~/words/dates'
import { say } from '~/words/say'
import './history.css'

/** Everything that was written, newest first, each with its way back. */
export function History() {
  const query = useInfiniteQuery(historyQuery)
  const list = useWalk<HTMLOListElement>('button')
  const entries = query.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Page title={say('place-history')} lead={say('history-lead')}>
      {query.error && !query.data && <Trouble error={query.error} again={() => void query.refetch()} />}
      {query.data && entries.length === 0 && <Empty>{say('history-none')}</Empty>}
      <ol className="history" ref={list}>
        {entries.map((entry) => (
          <Entry key={entry.batch} entry={entry} />
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

function Entry({ entry }: { entry: HistoryEntry }) {
  const { changes, source } = entry
  return (
    <Written entry={entry}>
      <small>{say('history-changes', { changes, source: say(`source-${source}`) })}</small>
    </Written>
  )
}

/** One batch: when, what was done, more about it, and its way back. */
export function Written({ entry: { batch, at, said, undone, is_undo, came_back }, children }: { entry: HistoryEntry; children: ReactNode }) {
  const { undoBatch } = useWrites()
  const today = useToday()
  return (
    <li data-undone={undone && !came_back}>
      <time dateTime={at} title={asExactInstant(at)}>
        {asInstant(at, today)}
      </time>
      <div className="history-said">
        {said.text}
        {children}
      </div>
      {undone ? (
        <span className="quiet small">{say(is_undo || came_back ? 'history-came-back' : 'history-undone')}</span>
      ) : (
        <button type="button" className="plain-link" onClick={() => void undoBatch(batch)} aria-label={say(is_undo ? 'history-redo' : 'history-undo', { said: said.text })}>
          {say(is_undo ? 'redo' : 'undo')}
        </button>
      )}
    </li>
  )
}
