// The filter line of People: `lumen circle:active last>90d -tag:press or place:lisbon`. Within each side of an `or` all must hold.
import { daysBetween } from '~/words/dates'
import { fold } from '~/words/fold'
import type { Known } from './known'

type Test = (known: Known, today: string) => boolean

/** A part of the line that narrows, as it is shown on a chip. */
export interface Condition {
  text: string
  test: Test
}

const DAYS = { d: 1, w: 7, m: 30.44, y: 365.25 } as const

const FIELDS: Record<string, (known: Known) => string[]> = {
  circle: (known) => [known.circle ?? 'none'],
  band: (known) => [known.band ?? 'none'],
  place: (known) => [known.place],
  org: (known) => [known.organisation],
  organisation: (known) => [known.organisation],
  title: (known) => [known.title],
  tag: (known) => known.tags,
  topic: (known) => known.topics,
  name: (known) => [known.name],
}

/** Splits at spaces, except within quotes. */
function partsOf(line: string): string[] {
  return line.match(/(?:[^\s"]|"[^"]*"?)+/g) ?? []
}

function conditionOf(part: string): Condition | null {
  const negated = part.startsWith('-') && part.length > 1
  const test = testOf((negated ? part.slice(1) : part).replaceAll('"', ''))
  if (!test) return null
  return { text: part, test: negated ? (known, today) => !test(known, today) : test }
}

function testOf(text: string): Test | null {
  const silence = /^last([<>])(\d+)([dwmy])$/i.exec(text)
  if (silence) return silenceTest(silence)
  const [name = '', ...rest] = text.split(':')
  const value = fold(rest.join(':'))
  const field = FIELDS[name.toLowerCase()]
  if (field && value) return (known) => field(known).some((held) => fold(held).includes(value))
  const word = fold(text)
  return word ? (known) => known.folded.includes(word) : null
}

/** `last>90d`: no contact for more than ninety days, or none at all. */
function silenceTest([, sign, count, unit]: RegExpExecArray): Test {
  const days = Number(count) * DAYS[(unit ?? 'd').toLowerCase() as keyof typeof DAYS]
  return (known, today) => {
    const silent = known.last ? daysBetween(known.last, today) : Infinity
    return sign === '>' ? silent > days : silent < days
  }
}

const isOr = (part: string) => part.toLowerCase() === 'or'
const isNot = (part: string) => part.toLowerCase() === 'not'

/** The conditions of a line, a group for each side of an `or`; `not` turns the next one round. */
export function conditionsOf(line: string): Condition[][] {
  const groups: Condition[][] = [[]]
  const parts = partsOf(line.trim())
  parts.forEach((part, index) => {
    if (isOr(part) && index > 0) return void (index < parts.length - 1 && groups.push([]))
    if (isNot(part)) return
    const negated = index > 0 && isNot(parts[index - 1] ?? '')
    const condition = conditionOf(negated ? `-${part}` : part)
    if (condition) groups.at(-1)?.push(condition)
  })
  return groups
}

/** Those who meet every condition of one group. */
export function filter(people: readonly Known[], line: string, today: string): Known[] {
  const groups = conditionsOf(line)
  return people.filter((known) => groups.some((group) => group.every(({ test }) => test(known, today))))
}

/** Which parts of a line are conditions on a field, and so worth a chip. */
export function chipsOf(line: string): string[] {
  return partsOf(line.trim()).filter((part) => /^-?\w+:.|^-?last[<>]/i.test(part))
}
