// Something to begin with: what one can ask about that somebody said, each with its day; without a dated detail there is none.
import type { PersonPage, TimelineEntry } from '~/api/types'
import { asDay } from '~/words/dates'

/** A key of the catalogue with what fills it. */
export interface Opener {
  key: string
  args: { what: string; when: string }
}

/** So many are enough to choose from. */
const MOST = 3

/** What they looked for, their news, and what the last talk was about; the newest of each. */
export function openersOf({ worth_remembering: { needs, news } }: Pick<PersonPage, 'worth_remembering'>, talks: readonly TimelineEntry[], today: string): Opener[] {
  const [heard] = [...news].sort((one, other) => (other.on_date ?? other.seen_on).localeCompare(one.on_date ?? one.seen_on))
  const told = talks.find(({ title }) => title)
  return [
    ...needs.slice(0, 2).map(({ what, on_date }) => ({ key: 'opener-need', args: { what, when: asDay(on_date, today) } })),
    ...(heard ? [{ key: 'opener-news', args: { what: heard.what, when: asDay(heard.on_date ?? heard.seen_on, today) } }] : []),
    ...(told ? [{ key: 'opener-talk', args: { what: told.title ?? '', when: asDay(told.on_date, today) } }] : []),
  ].slice(0, MOST)
}
