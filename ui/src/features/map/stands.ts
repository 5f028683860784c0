// The map as the server drew it, joined with the index of people that is in memory already.
import type { MapAnswer } from '~/api/types'
import type { Known } from '~/features/people/known'

/** Somebody on the map. */
export interface Stand {
  known: Known
  x: number
  y: number
  /** Their group as a place in the answer's `clusters`; -1 for those in none. */
  cluster: number
}

/** A tie of somebody, seen from them. */
export interface Tied {
  id: string
  /** Whether it was said or confirmed, and not concluded. */
  sure: boolean
}

/** Everybody who is on the map and in a list, in the order of the answer. */
export function standsOf({ people, x, y, clusters_of }: MapAnswer, known: readonly Known[]): Stand[] {
  const byId = new Map(known.map((one) => [one.id, one]))
  return people.flatMap((id, place) => {
    const one = byId.get(id)
    return one && !one.aside ? [{ known: one, x: x[place] ?? 0, y: y[place] ?? 0, cluster: clusters_of[place] ?? -1 }] : []
  })
}

/** Whom everybody is tied to. */
export function tiesOf({ people, ties }: Pick<MapAnswer, 'people' | 'ties'>): Map<string, Tied[]> {
  const found = new Map<string, Tied[]>()
  const add = (from: string, to: string, sure: boolean) => {
    const own = found.get(from)
    if (own) own.push({ id: to, sure })
    else found.set(from, [{ id: to, sure }])
  }
  for (let at = 0; at + 2 < ties.length; at += 3) {
    const [one, other] = [people[ties[at] ?? -1], people[ties[at + 1] ?? -1]]
    if (one === undefined || other === undefined) continue
    add(one, other, (ties[at + 2] ?? 0) > 0)
    add(other, one, (ties[at + 2] ?? 0) > 0)
  }
  return found
}

/** An organisation with the middle of its people. */
export interface Middle {
  name: string
  count: number
  x: number
  y: number
}

/** Fewer people do not make a place worth a label. */
const WORTH_A_LABEL = 3

/** Where the organisations are, the largest first. */
export function middlesOf(stands: readonly Stand[]): Middle[] {
  const at = new Map<string, Middle>()
  for (const { known, x, y } of stands) {
    if (!known.organisation) continue
    const middle = at.get(known.organisation) ?? { name: known.organisation, count: 0, x: 0, y: 0 }
    at.set(known.organisation, { ...middle, count: middle.count + 1, x: middle.x + x, y: middle.y + y })
  }
  return [...at.values()]
    .filter(({ count }) => count >= WORTH_A_LABEL)
    .map(({ x, y, count, name }) => ({ name, count, x: x / count, y: y / count }))
    .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name))
}
