// What the colours of the map mean: a few groups with a colour and a word each, and the rest.
import type { MapAnswer } from '~/api/types'
import { CIRCLES } from '~/api/types'
import { say } from '~/words/say'
import type { ColoursBy } from './colours-by'
import type { Stand } from './stands'

/** A colour for each of a few groups; more could not be told apart. */
const HUES = ['hue-1', 'hue-2', 'hue-3', 'hue-4', 'hue-5', 'hue-6', 'hue-7', 'hue-8'] as const
const hueOf = (place: number): string => HUES[place] ?? 'rest'

export interface Group {
  key: string
  name: string
  count: number
  /** The ink it is drawn with: `circle-inner`, `hue-3`, `rest`. */
  ink: string
}

export interface Grouped {
  groups: Group[]
  /** The group of somebody; the rest where they are in none. */
  of: (stand: Stand) => Group
}

type WordsOf = (stand: Stand) => readonly string[]

const WORDS: Record<'organisation' | 'tag' | 'topic', WordsOf> = {
  organisation: ({ known }) => (known.organisation ? [known.organisation] : []),
  tag: ({ known }) => known.tags,
  topic: ({ known }) => known.topics,
}

/** Everybody in groups, each with its colour and its word. */
export function groupedBy(by: ColoursBy, stands: readonly Stand[], clusters: MapAnswer['clusters']): Grouped {
  if (by === 'circle') return byCircle(stands)
  if (by === 'cluster') return byCluster(stands, clusters)
  return byWords(stands, WORDS[by], say(`map-rest-${by}`))
}

function byCircle(stands: readonly Stand[]): Grouped {
  const keyOf = ({ known }: Stand) => (known.circle ?? 'none')
  const groups = [...CIRCLES, 'none'].map((circle) => ({
    key: circle,
    name: circle === 'none' ? say('map-rest-circle') : say(`circle-${circle}`),
    ink: circle === 'none' ? 'rest' : `circle-${circle}`,
  }))
  return grouped(groups, stands, keyOf)
}

function byCluster(stands: readonly Stand[], clusters: MapAnswer['clusters']): Grouped {
  const shown = clusters.slice(0, HUES.length).map(({ name }, place) => ({ key: String(place), name, ink: hueOf(place) }))
  return grouped([...shown, rest(say('map-rest-cluster'))], stands, ({ cluster }) => String(cluster))
}

function byWords(stands: readonly Stand[], wordsOf: WordsOf, none: string): Grouped {
  const counts = new Map<string, number>()
  for (const stand of stands) for (const word of wordsOf(stand)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const usual = [...counts].sort(([one, a], [other, b]) => b - a || one.localeCompare(other)).slice(0, HUES.length).map(([word]) => word)
  const shown = usual.map((word, place) => ({ key: word, name: word, ink: hueOf(place) }))
  return grouped([...shown, rest(none)], stands, (stand) => usual.find((word) => wordsOf(stand).includes(word)) ?? '')
}

const rest = (name: string) => ({ key: '', name, ink: 'rest' })

/** Counts who is in which group; groups of nobody are left out. The last group takes who is in no other. */
function grouped(groups: Omit<Group, 'count'>[], stands: readonly Stand[], keyOf: (stand: Stand) => string): Grouped {
  const counted = new Map(groups.map((group) => [group.key, { ...group, count: 0 }]))
  const last = counted.get(groups.at(-1)?.key ?? '') ?? { ...rest(''), count: 0 }
  const of = (stand: Stand) => counted.get(keyOf(stand)) ?? last
  for (const stand of stands) of(stand).count += 1
  return { groups: [...counted.values()].filter(({ count }) => count > 0), of }
}
