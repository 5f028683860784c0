// The map as the drawing library holds it.
import { UndirectedGraph } from 'graphology'
import type { MapAnswer } from '~/api/types'
import { say } from '~/words/say'
import type { Grouped } from './groups'
import { thinner, type Inks } from './inks'
import { ME } from './overlay'
import type { Stand } from './stands'

/** From so many people on, dots grow smaller. */
const ROOMY = 250

/** From so many ties on, they grow paler, or they would hide the people. */
const FEW_TIES = 600

const SIZES: Record<string, number> = { inner: 8, close: 7, active: 6, meaningful: 5.2, wider: 4.6 }

/** Everybody with their place, and every tie; the owner of the book in the middle. */
export function graphOf({ people, x, y, ties }: Pick<MapAnswer, 'people' | 'x' | 'y' | 'ties'>): UndirectedGraph {
  const graph = new UndirectedGraph({ allowSelfLoops: false })
  graph.addNode(ME, { x: 0, y: 0, size: 9, label: say('map-you'), name: say('map-you'), color: '#888888', forceLabel: true })
  people.forEach((id, place) => graph.addNode(id, { x: x[place] ?? 0, y: y[place] ?? 0, size: 3, hidden: true, color: '#888888' }))
  for (let at = 0; at + 2 < ties.length; at += 3) {
    const [one, other] = [people[ties[at] ?? -1], people[ties[at + 1] ?? -1]]
    if (one !== undefined && other !== undefined) graph.addUndirectedEdgeWithKey(at, one, other, { sure: (ties[at + 2] ?? 0) > 0 })
  }
  return graph
}

/** Gives everybody their name, size and colour, and hides who is left out. */
export function dress(graph: UndirectedGraph, stands: readonly Stand[], grouped: Grouped, inks: Inks, named: boolean): void {
  const shown = new Map(stands.map((stand) => [stand.known.id, stand]))
  const small = Math.max(0.24, Math.min(1, Math.sqrt(ROOMY / Math.max(1, shown.size)) + 0.14))
  graph.updateEachNodeAttributes((id, attributes) => {
    if (id === ME) return { ...attributes, color: inks.me, label: say('map-you'), zIndex: 2 }
    const stand = shown.get(id)
    if (!stand) return { ...attributes, hidden: true }
    const { known } = stand
    // Those kept stay in sight among however many.
    const size = known.kept ? (SIZES[known.circle ?? ''] ?? 4.6) * Math.max(small, 0.5) : 3.8 * small
    const color = inks[grouped.of(stand).ink]
    return { ...attributes, hidden: false, label: named ? known.name : null, name: known.name, size, color, zIndex: known.kept ? 1 : 0 }
  })
  const thin = Math.max(0.12, Math.min(1, Math.sqrt(FEW_TIES / Math.max(1, graph.size))))
  const [sure, concluded] = [thinner(inks['tie-sure'] ?? '', thin), thinner(inks.tie ?? '', thin)]
  // Said as a change of the order they are drawn in, ties are laid out anew with the next frame: painting over what the
  // drawing library has not laid out yet is an error in it, and a frame decides which of the two it is.
  graph.updateEachEdgeAttributes(
    (_, attributes) => ({ ...attributes, color: attributes.sure ? sure : concluded, size: attributes.sure ? 1.4 : 0.8 }),
    { attributes: ['color', 'size', 'zIndex'] },
  )
}
