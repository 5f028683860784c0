// Finding by name: the best first, those lately opened and those kept before others, a slip of one letter forgiven when nothing else is found.
import { fold } from '~/words/fold'
import { inOrder } from '~/words/order'
import type { Known } from './known'

/** How well a person answers what was typed; 0 is not at all. */
function score(known: Known, typed: string, words: readonly string[], lately: Lately): number {
  if (!words.every((word) => known.folded.includes(word))) return 0
  const name = known.foldedName
  const base = name.startsWith(typed) ? 90 : starts(name, words) ? 70 : starts(known.folded, words) ? 50 : words.every((word) => name.includes(word)) ? 30 : 20
  return base + (known.kept ? 15 : 0) + (known.last ? 2 : 0) + worth(known, lately)
}

/** How long ago somebody was opened, by place: the newest is 0. */
export type Lately = ReadonlyMap<string, number>

const NOBODY: Lately = new Map()

/** Whoever was opened lately comes before everybody who answers as well, the newest first. */
function worth({ id }: Known, lately: Lately): number {
  const place = lately.get(id)
  return place === undefined ? 0 : 18 + 1 / (place + 1)
}

const starts = (text: string, words: readonly string[]) => words.every((word) => startsAWord(text, word))
const startsAWord = (name: string, word: string) => name.startsWith(word) || name.includes(` ${word}`) || name.includes(`-${word}`)

/** Up to `limit` people for what was typed. */
export function find(people: readonly Known[], text: string, limit: number, lately: Lately = NOBODY): Known[] {
  const typed = fold(text.trim())
  const words = typed.split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const found = best(people, limit, (known) => score(known, typed, words, lately))
  return found.length > 0 || typed.length < 4 ? found : best(people, limit, (known) => slipScore(known, words, lately))
}

/** The best few in their order; everybody else is only looked at, for sorting thousands takes longer than a key may. */
function best(people: readonly Known[], limit: number, scoreOf: (known: Known) => number): Known[] {
  const found: Scored[] = []
  for (const known of people) {
    const score = scoreOf(known)
    const last = found[limit - 1]
    if (score === 0 || (last && !isBefore({ known, score }, last))) continue
    const place = found.findIndex((other) => isBefore({ known, score }, other))
    found.splice(place < 0 ? found.length : place, 0, { known, score })
    found.length = Math.min(found.length, limit)
  }
  return found.map(({ known }) => known)
}

type Scored = { known: Known; score: number }

const isBefore = (one: Scored, other: Scored) => one.score > other.score || (one.score === other.score && inOrder(one.known.name, other.known.name) < 0)

function slipScore(known: Known, words: readonly string[], lately: Lately): number {
  const names = known.foldedName.split(/[\s-]+/)
  return words.every((word) => names.some((name) => isOneSlip(name, word))) ? 1 + (known.kept ? 1 : 0) + worth(known, lately) : 0
}

/** Whether two words differ by one letter changed, missing, added, or two swapped. */
export function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  const [restOne, restOther] = [one.slice(start), other.slice(start)]
  const swapped = restOne[0] === restOther[1] && restOne[1] === restOther[0] && restOne.slice(2) === restOther.slice(2)
  return restOne === restOther || swapped || restOne.slice(1) === restOther.slice(1) || restOne === restOther.slice(1) || restOne.slice(1) === restOther
}
