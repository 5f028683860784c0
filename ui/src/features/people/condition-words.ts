// What conditions say, in the reader's language: "at Lumen", "not in Lisbon", "no contact for 90 days".
import { fold } from '~/words/fold'
import { say } from '~/words/say'
import { isCondition, wordsOf, type Condition, type Expression, type Unread } from './expression'
import type { Known } from './known'

/** A piece of a filter as it is shown: a condition one can take away, or what joins them. */
export type Piece = { kind: 'condition'; text: string; condition: Expression } | { kind: 'joint'; text: string }

/** The filter in pieces, in the order of the line. Plain words alone need no chips: they stand in the line. */
export function piecesOf(expression: Expression, people: readonly Known[]): Piece[] {
  if (isWordsAlone(expression)) return []
  return piecesWithin(expression, people, false)
}

const isWordsAlone = (expression: Expression): boolean =>
  expression.kind === 'word' || (expression.kind === 'all' && expression.parts.every(({ kind }) => kind === 'word'))

function piecesWithin(expression: Expression, people: readonly Known[], inner: boolean): Piece[] {
  if (expression.kind === 'all' || expression.kind === 'any') {
    const joined = expression.parts.flatMap((part, index): Piece[] => {
      const pieces = piecesWithin(part, people, true)
      return index > 0 && expression.kind === 'any' ? [joint(say('asks-or')), ...pieces] : pieces
    })
    return inner && expression.parts.length > 1 ? [joint('('), ...joined, joint(')')] : joined
  }
  if (expression.kind === 'not' && (expression.part.kind === 'all' || expression.part.kind === 'any')) {
    return [joint(say('asks-not-these')), ...piecesWithin(expression.part, people, true)]
  }
  return [{ kind: 'condition', text: inWords(expression, people), condition: expression }]
}

const joint = (text: string): Piece => ({ kind: 'joint', text })

/** One condition in words. */
export function inWords(expression: Expression, people: readonly Known[]): string {
  if (isCondition(expression)) return wordsFor(expression, people)
  if (expression.kind !== 'not') return piecesWithin(expression, people, true).map(({ text }) => text).join(' ')
  const { part } = expression
  if (part.kind === 'silence') return silenceInWords({ ...part, longer: !part.longer })
  if (isNoCircle(part)) return say('asks-circle-some')
  return say('asks-not', { what: inWords(part, people) })
}

/** In no circle, turned round, is in one. */
const isNoCircle = (part: Expression) => isCondition(part) && part.kind === 'field' && part.field === 'circle' && wordsOf('circle', part.value)[0] === 'none'

function wordsFor(condition: Condition, people: readonly Known[]): string {
  switch (condition.kind) {
    case 'word':
      return say('asks-word', { word: condition.word })
    case 'kept':
      return say('asks-kept', { name: condition.name })
    case 'silence':
      return silenceInWords(condition)
    case 'field':
      return fieldInWords(condition, people)
  }
}

const silenceInWords = ({ longer, count, unit }: { longer: boolean; count: number; unit: string }) =>
  say(longer ? 'asks-silent' : 'asks-recent', { count, unit })

function fieldInWords({ field, value }: { field: string; value: string }, people: readonly Known[]): string {
  const first = wordsOf(field as 'circle', value)[0] ?? value
  switch (field) {
    case 'circle':
      return first === 'none' ? say('asks-circle-none') : say('asks-circle', { circle: say(`circle-${first}`) })
    case 'band':
      return first === 'none' ? say('asks-band-none') : say('asks-band', { band: say(`band-${first}`) })
    case 'state':
      return say(`asks-state-${first}`)
    case 'moved':
    case 'retention':
      return say(`asks-${field}`)
    case 'cold':
      return say('asks-cold', { count: Number(value) })
    case 'organisation':
      return say('asks-org', { value: asHeld('organisation', value, people) })
    default:
      return say(`asks-${field}`, { value: asHeld(HELD_IN[field], value, people) })
  }
}

const HELD_IN: Record<string, 'organisation' | 'place' | 'title' | 'name' | undefined> = { org: 'organisation', place: 'place', title: 'title', name: 'name' }

/** A value as the book writes it, where somebody has exactly it: one types "lumen" and reads "Lumen". */
function asHeld(field: 'organisation' | 'place' | 'title' | 'name' | undefined, value: string, people: readonly Known[]): string {
  if (!field) return value
  const wanted = fold(value)
  const length = value.length
  return people.find((known) => Math.abs(known[field].length - length) < 3 && fold(known[field]) === wanted)?.[field] ?? value
}

/** What was not understood, and what is done about it. */
export function unreadInWords({ part, why, field = '', word = '' }: Unread): string {
  if (why === 'field') return word ? say('asks-unread-field', { field, word }) : say('asks-unread-field-bare', { field })
  return say(`asks-unread-${why}`, { part, field: field.replace(':', '') })
}
