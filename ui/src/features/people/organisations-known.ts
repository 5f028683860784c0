// Organisations as the index in memory names them, found as people are: a slip of one letter is forgiven.
import { fold } from '~/words/fold'
import { inOrder } from '~/words/order'
import type { Known } from './known'
import { isOneSlip } from './rank'

/** An organisation and how many people of the index are there. */
export interface NamedOrganisation {
  name: string
  people: number
  folded: string
}

const named = new WeakMap<readonly Known[], NamedOrganisation[]>()

/** Every organisation that the index names, once; worked out once for each index. */
function organisationsOf(people: readonly Known[]): NamedOrganisation[] {
  const before = named.get(people)
  if (before) return before
  // Folding is dear, so each spelling is folded once.
  const bySpelling = new Map<string, number>()
  for (const { organisation, aside } of people) if (organisation && !aside) bySpelling.set(organisation, (bySpelling.get(organisation) ?? 0) + 1)
  const byName = new Map<string, NamedOrganisation>()
  for (const [name, count] of bySpelling) {
    const folded = fold(name)
    const known = byName.get(folded)
    if (known) known.people += count
    else byName.set(folded, { name, people: count, folded })
  }
  const all = [...byName.values()]
  named.set(people, all)
  return all
}

/** Up to `limit` organisations for what was typed: those with most people first, those beginning so before others. */
export function findOrganisations(people: readonly Known[], text: string, limit: number): NamedOrganisation[] {
  const typed = fold(text.trim())
  const words = typed.split(/\s+/).filter(Boolean)
  if (typed.length < 2) return []
  const all = organisationsOf(people)
  const found = all.filter(({ folded }) => words.every((word) => beginsAWord(folded, word)))
  const answers = found.length > 0 || typed.length < 4 ? found : all.filter(({ folded }) => isMeant(folded, words))
  const starts = ({ folded }: NamedOrganisation) => Number(folded.startsWith(typed))
  return fewest(answers, limit, (one, other) => starts(other) - starts(one) || other.people - one.people || inOrder(one.name, other.name))
}

/** The first few in their order, without sorting all. */
function fewest<Item>(items: readonly Item[], limit: number, order: (one: Item, other: Item) => number): Item[] {
  const first: Item[] = []
  for (const item of items) {
    const last = first[limit - 1]
    if (last !== undefined && order(item, last) >= 0) continue
    const place = first.findIndex((other) => order(item, other) < 0)
    first.splice(place < 0 ? first.length : place, 0, item)
    first.length = Math.min(first.length, limit)
  }
  return first
}

const beginsAWord = (name: string, word: string) => name.startsWith(word) || name.includes(` ${word}`)

function isMeant(name: string, words: readonly string[]): boolean {
  const parts = name.split(/[\s-]+/)
  return words.every((word) => parts.some((part) => part.startsWith(word) || (word.length > 3 && isOneSlip(part, word))))
}
