// Whom the filter line lets through.
import { daysBetween } from '~/words/dates'
import { fold } from '~/words/fold'
import { names, read, type Condition, type Expression, type Field, type Unread } from './expression'
import type { Known } from './known'

/** What some conditions ask beyond what the index says of somebody. */
export interface Asked {
  today: string
  /** The line of a filter that is kept by name. */
  kept?: (name: string) => string | undefined
  /** Who moved, who goes cold in so many days, and who was kept for as long as one wanted. */
  facts?: Facts
}

export interface Facts {
  moved: ReadonlySet<string>
  cold: ReadonlyMap<string, number>
  due: ReadonlySet<string>
}

/** A filter that is ready to be asked about everybody. */
export interface Filter {
  expression: Expression
  unread: Unread[]
  holds: (known: Known) => boolean
}

type Test = (known: Known) => boolean

/** Filters kept by name that name others are followed so far. */
const DEEPEST = 8

const VALUES: Record<Exclude<Field, 'moved' | 'cold' | 'retention'>, (known: Known) => readonly string[]> = {
  circle: (known) => [known.circle ?? 'none'],
  band: (known) => [known.band ?? 'none'],
  place: (known) => [known.place],
  org: (known) => [known.organisation],
  organisation: (known) => [known.organisation],
  title: (known) => [known.title],
  tag: (known) => known.tags,
  topic: (known) => known.topics,
  name: (known) => [known.name],
  state: (known) => known.states,
}

/** Reads a line once, for everybody it is asked about. */
export function filterOf(line: string, asked: Asked): Filter {
  const { expression, unread } = read(line)
  const all = [...unread]
  return { expression, unread: all, holds: testOf(expression, asked, all, DEEPEST) }
}

/** Those whom a line lets through. */
export function filter(people: readonly Known[], line: string, asked: Asked): Known[] {
  return people.filter(filterOf(line, asked).holds)
}

/** Whether a line asks for more than the index says. */
export const asksForFacts = (expression: Expression): boolean => (['moved', 'cold', 'retention'] as const).some((field) => names(expression, field))

function testOf(expression: Expression, asked: Asked, unread: Unread[], deeper: number): Test {
  switch (expression.kind) {
    case 'all': {
      const parts = expression.parts.map((part) => testOf(part, asked, unread, deeper))
      return (known) => parts.every((holds) => holds(known))
    }
    case 'any': {
      const parts = expression.parts.map((part) => testOf(part, asked, unread, deeper))
      return (known) => parts.some((holds) => holds(known))
    }
    case 'not': {
      const holds = testOf(expression.part, asked, unread, deeper)
      return (known) => !holds(known)
    }
    case 'kept':
      return keptTest(expression.name, asked, unread, deeper)
    default:
      return conditionTest(expression, asked)
  }
}

function keptTest(name: string, asked: Asked, unread: Unread[], deeper: number): Test {
  const line = deeper > 0 ? asked.kept?.(name) : undefined
  if (line !== undefined) return testOf(read(line).expression, asked, unread, deeper - 1)
  unread.push({ part: `@${name}`, why: 'kept' })
  return () => true
}

function conditionTest(condition: Exclude<Condition, { kind: 'kept' }>, asked: Asked): Test {
  if (condition.kind === 'word') {
    const word = fold(condition.word)
    return (known) => known.folded.includes(word)
  }
  if (condition.kind === 'silence') return silenceTest(condition, asked.today)
  return fieldTest(condition.field, condition.value, asked.facts)
}

function fieldTest(field: Field, value: string, facts: Facts | undefined): Test {
  switch (field) {
    case 'moved':
      return ({ id }) => facts?.moved.has(id) ?? false
    case 'retention':
      return ({ id }) => facts?.due.has(id) ?? false
    case 'cold':
      return ({ id }) => (facts?.cold.get(id) ?? Infinity) <= Number(value)
    case 'circle':
    case 'band':
    case 'state': {
      // Where all words are known, one may write their beginning: "in" is inner, and not meaningful.
      const beginning = value.toLowerCase()
      return (known) => VALUES[field](known).some((held) => held.startsWith(beginning))
    }
    default: {
      const wanted = fold(value)
      return (known) => VALUES[field](known).some((held) => fold(held).includes(wanted))
    }
  }
}

/** `last>90d`: no contact for more than ninety days, or none at all. */
function silenceTest({ longer, days }: { longer: boolean; days: number }, today: string): Test {
  return (known) => {
    const silent = known.last ? daysBetween(known.last, today) : Infinity
    return longer ? silent > days : silent < days
  }
}
