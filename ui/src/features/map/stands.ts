// The map as the server drew it, joined with the index of people that is in memory already.
import type { MapAnswer } from '~/api/types'
import type { Known } from '~/features/people/known'
import { inOrder } from '~/words/order'

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

/** From this share of how far everybody stands from the middle, an organisation is all over the map. */
const SCATTERED = 0.75
/** So many people are a crowd: among fewer one sees whom a name belongs to. */
const CROWDED = 250

/** Where the organisations are, the largest first. In a crowd, one whose people stand all over the map has no place on it. */
export function middlesOf(stands: readonly Stand[]): Middle[] {
  const at = new Map<string, Stand[]>()
  for (const stand of stands) {
    const own = at.get(stand.known.organisation)
    if (own) own.push(stand)
    else at.set(stand.known.organisation, [stand])
  }
  const wide = stands.length > CROWDED ? middleOf(stands).reach * SCATTERED : Infinity
  return [...at]
    .filter(([name, own]) => name && own.length >= WORTH_A_LABEL)
    .map(([name, own]) => ({ name, count: own.length, ...middleOf(own) }))
    .filter(({ reach }) => reach <= wide)
    .map(({ name, count, x, y }) => ({ name, count, x, y }))
    .sort((one, other) => other.count - one.count || inOrder(one.name, other.name))
}

/** The middle of some people, and how far from it they stand, as the root of the mean square. */
function middleOf(stands: readonly Stand[]): { x: number; y: number; reach: number } {
  const mean = (of: (stand: Stand) => number) => stands.reduce((sum, stand) => sum + of(stand), 0) / Math.max(1, stands.length)
  const [x, y] = [mean((stand) => stand.x), mean((stand) => stand.y)]
  return { x, y, reach: Math.sqrt(mean((stand) => (stand.x - x) ** 2 + (stand.y - y) ** 2)) }
}
