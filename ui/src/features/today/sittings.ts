// The follow-ups of one event are one sitting: they stand together, where the first of them stands.
import type { Act } from '~/api/types'

/** Acts that are done in one go: of an event, or of none. */
export interface Sitting {
  event: string | null
  acts: Act[]
}

/** The acts so that those of one event follow each other. */
export function gathered(acts: readonly Act[]): Act[] {
  const events = new Set<string>()
  return acts.flatMap((act) => {
    if (!act.sitting) return [act]
    if (events.has(act.sitting)) return []
    events.add(act.sitting)
    return acts.filter(({ sitting }) => sitting === act.sitting)
  })
}

/** Gathered acts in their sittings; one that is left alone needs no heading any more. */
export function inSittings(acts: readonly Act[]): Sitting[] {
  const sittings: Sitting[] = []
  for (const act of acts) {
    const last = sittings.at(-1)
    const alone = acts.filter(({ sitting }) => sitting === act.sitting).length < 2
    const event = alone ? null : (act.sitting ?? null)
    if (last && last.event === event) last.acts.push(act)
    else sittings.push({ event, acts: [act] })
  }
  return sittings
}
