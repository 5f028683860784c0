// On a phone, the pages that one is likely to want without network are read ahead: who is in Today, the closest, the last met.
import type { QueryClient } from '@tanstack/react-query'
import { at, read } from '~/api/client'
import { indexQuery, todayQuery } from '~/api/queries'
import type { Known } from '~/features/people/known'
import { isKept, keepFew, keptPaths } from './kept'
import { isAway } from './reach'

/** How many people are read ahead. */
const NEAR = 60
/** How old a kept page may be, in milliseconds. */
const FRESH = 12 * 3600_000

const CLOSENESS: Record<string, number> = { inner: 0, close: 1, active: 2, meaningful: 3, wider: 4 }

/** Those whom one would miss: who is in Today, then by circle, then by the last contact. */
export function nearest(index: readonly Known[], today: readonly string[], count = NEAR): string[] {
  const closeness = ({ circle }: Known) => CLOSENESS[circle ?? ''] ?? 5
  const half = Math.ceil(count / 2)
  const close = index.filter(({ kept, aside }) => kept && !aside).sort((one, other) => closeness(one) - closeness(other) || (other.last ?? '').localeCompare(one.last ?? ''))
  const recent = index.filter(({ last, aside }) => last && !aside).sort((one, other) => (other.last ?? '').localeCompare(one.last ?? ''))
  const ids = [...today, ...close.slice(0, half).map(({ id }) => id), ...recent.slice(0, count).map(({ id }) => id)]
  return [...new Set(ids)].slice(0, count)
}

/** Whether this device may one day be without its machine: not where both are one. */
export const isDevice = (): boolean => window.location.protocol === 'https:'

/** Reads the pages ahead that are not kept yet, one after the other. */
export async function readAhead(client: QueryClient): Promise<void> {
  if (!isDevice() || isAway()) return
  const [index, today] = await Promise.all([client.ensureQueryData(indexQuery), client.ensureQueryData(todayQuery)])
  const kept = await keptPaths()
  const paths = nearest(index, today.acts.map(({ person }) => person.id)).flatMap((id) => [at`/people/${id}`, `${at`/people/${id}/timeline`}?limit=50`])
  for (const path of paths.filter((path) => isKept(path) && Date.now() - (kept.get(path) ?? 0) > FRESH)) {
    if (isAway()) return
    await read(path).catch(() => undefined)
  }
  await keepFew()
}
