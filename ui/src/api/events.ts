// Live updates: the server says which tables changed, and what is on screen is asked again.
import type { QueryClient } from '@tanstack/react-query'
import { isAway } from '~/features/offline/reach'
import { probe } from './client'

/** Tables whose rows are in the index of all people. */
const INDEXED = new Set(['person', 'position', 'organisation', 'cadence', 'tag', 'topic', 'person_topic', 'address', 'interaction', 'person_state', 'participant'])

/** Asks again for all that is on screen; the index of people only when a change touches it. */
export function refresh(client: QueryClient, tables?: readonly string[]): void {
  const indexed = !tables || tables.some((table) => INDEXED.has(table))
  void client.invalidateQueries({ predicate: ({ queryKey }) => indexed || queryKey[0] !== 'people-index' })
}

/** Listens until it is told to stop; changes that come in a burst are answered together. */
export function listen(client: QueryClient): () => void {
  const source = new EventSource('/api/events')
  let tables: string[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  source.addEventListener('change', (event: MessageEvent<string>) => {
    tables.push(...tablesOf(event.data))
    timer ??= setTimeout(() => {
      refresh(client, tables)
      tables = []
      timer = undefined
    }, 250)
  })
  // The stream breaks first when the machine stops answering, and comes back first.
  source.addEventListener('error', () => void probe())
  source.addEventListener('open', () => isAway() && void probe())
  return () => {
    clearTimeout(timer)
    source.close()
  }
}

function tablesOf(data: string): string[] {
  try {
    const change = JSON.parse(data) as { tables?: string[] }
    return change.tables ?? ['person']
  } catch {
    return ['person']
  }
}
