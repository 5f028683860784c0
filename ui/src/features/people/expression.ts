// The filter line as a tree: `lumen circle:active -(tag:press or place:lisbon) last>90d`. The command line reads the same grammar in
// `crates/cli/src/commands/list/expression.rs`; `fixtures/filters.json` holds both to it. There a part that is not understood is
// refused; here, where one is still typing, it is left out, or looked for as a word, and said.

/** A filter, or a part of it. `all` without parts holds for everybody. */
export type Expression =
  | { kind: 'all' | 'any'; parts: Expression[] }
  | { kind: 'not'; part: Expression }
  | Condition

/** What one asks of a person; `typed` is how it stands in the line. */
export type Condition = { typed: string } & (
  | { kind: 'field'; field: Field; value: string }
  | { kind: 'silence'; longer: boolean; days: number; count: number; unit: Unit }
  | { kind: 'word'; word: string }
  | { kind: 'kept'; name: string }
)

/** A part that was not understood: why, and what is looked for in its stead. */
export interface Unread {
  part: string
  why: 'field' | 'value' | 'number' | 'kept' | 'open' | 'close' | 'dangling'
  field?: string
  word?: string
}

export type Unit = 'd' | 'w' | 'm' | 'y'
export const FIELDS = ['circle', 'band', 'place', 'org', 'organisation', 'title', 'tag', 'topic', 'name', 'state', 'moved', 'cold', 'retention'] as const
export type Field = (typeof FIELDS)[number]

/** The fields of which all words are known, with these words. */
const KNOWN_WORDS: Partial<Record<Field, readonly string[]>> = {
  circle: ['inner', 'close', 'active', 'meaningful', 'wider', 'none'],
  band: ['warm', 'steady', 'cooling', 'quiet', 'none'],
  state: ['me', 'archived', 'trashed', 'remembered', 'left_in_peace', 'sensitive'],
  moved: ['last-import'],
  retention: ['due'],
}

/** The words a field knows that begin so; none where any word goes. */
export const wordsOf = (field: Field, value: string): string[] => (KNOWN_WORDS[field] ?? []).filter((word) => word.startsWith(value.toLowerCase()))

/** Whether all words of a field are known. */
export const hasKnownWords = (field: Field): boolean => field in KNOWN_WORDS

const HUNDRED_DAYS: Record<Unit, number> = { d: 100, w: 700, m: 3044, y: 36525 }

type Part = { kind: 'open' | 'close' | 'or' | 'and' | 'not' } | { kind: 'text'; text: string; typed: string }

/** Reads a line. What is not understood narrows nothing. */
export function read(line: string): { expression: Expression; unread: Unread[] } {
  const reader = { parts: partsOf(line), at: 0, unread: [] as Unread[] }
  const read: Expression[] = []
  while (reader.at < reader.parts.length) {
    const part = anyOf(reader)
    if (part) read.push(part)
    if (reader.parts[reader.at]?.kind === 'close') {
      reader.unread.push({ part: ')', why: 'close' })
      reader.at += 1
    }
  }
  return { expression: together('all', read), unread: reader.unread }
}

interface Reader {
  parts: Part[]
  at: number
  unread: Unread[]
}

/** Alternatives, up to a closing bracket or the end. */
function anyOf(reader: Reader): Expression | null {
  const alternatives: (Expression | null)[] = []
  let began = reader.at
  alternatives.push(allOf(reader))
  let dangling = false
  while (reader.parts[reader.at]?.kind === 'or') {
    dangling ||= reader.at === began
    reader.at += 1
    began = reader.at
    alternatives.push(allOf(reader))
    dangling ||= reader.at === began
  }
  if (dangling) reader.unread.push({ part: 'or', why: 'dangling' })
  const read = alternatives.filter((part) => part !== null)
  return read.length > 0 ? together('any', read) : null
}

/** Conditions side by side, up to an `or`. */
function allOf(reader: Reader): Expression | null {
  const parts: Expression[] = []
  for (let next = reader.parts[reader.at]; next && next.kind !== 'or' && next.kind !== 'close'; next = reader.parts[reader.at]) {
    if (next.kind === 'and') reader.at += 1
    else {
      const part = oneOf(reader)
      if (part) parts.push(part)
    }
  }
  return parts.length > 0 ? together('all', parts) : null
}

/** One condition, or what stands in brackets. */
function oneOf(reader: Reader): Expression | null {
  const part = reader.parts[reader.at]
  if (part?.kind === 'not') {
    reader.at += 1
    const next = reader.parts[reader.at]
    if (!next || next.kind === 'or' || next.kind === 'close') {
      reader.unread.push({ part: 'not', why: 'dangling' })
      return null
    }
    const turned = oneOf(reader)
    return turned && { kind: 'not', part: turned }
  }
  reader.at += 1
  if (part?.kind === 'open') return within(reader)
  return part?.kind === 'text' ? conditionOf(part, reader.unread) : null
}

function within(reader: Reader): Expression | null {
  const empty = reader.parts[reader.at]?.kind === 'close'
  const inner = anyOf(reader)
  if (reader.parts[reader.at]?.kind === 'close') reader.at += 1
  else reader.unread.push({ part: '(', why: 'open' })
  return inner ?? (empty ? { kind: 'all', parts: [] } : null)
}

function together(kind: 'all' | 'any', parts: Expression[]): Expression {
  return parts.length === 1 && parts[0] ? parts[0] : { kind, parts }
}

function conditionOf({ text, typed }: { text: string; typed: string }, unread: Unread[]): Condition | null {
  const silence = silenceOf(text, typed)
  if (silence) return silence
  if (text.startsWith('@') && text.length > 1) return { kind: 'kept', name: text.slice(1), typed }
  const colon = text.indexOf(':')
  if (colon < 0) {
    if (!/[<>]/.test(text)) return { kind: 'word', word: text, typed }
    unread.push({ part: text, why: 'number' })
    return null
  }
  const [name, value] = [text.slice(0, colon), text.slice(colon + 1)]
  const field = FIELDS.find((known) => known === name.toLowerCase())
  if (!field) {
    unread.push({ part: text, why: 'field', field: `${name}:`, word: value })
    return value ? { kind: 'word', word: value, typed } : null
  }
  if (mayHold(field, value)) return { kind: 'field', field, value, typed }
  unread.push({ part: text, why: 'value', field })
  return null
}

function mayHold(field: Field, value: string): boolean {
  if (value === '') return false
  if (field === 'cold') return /^\d{1,5}$/.test(value) && Number(value) < 65536
  return !hasKnownWords(field) || wordsOf(field, value).length > 0
}

/** `last>90d`: no contact for more than ninety days, or none at all; a number alone counts days. */
function silenceOf(text: string, typed: string): Condition | null {
  const [, sign, digits, letter] = /^last([<>])(\d{1,15})([dwmy]?)$/i.exec(text) ?? []
  if (!sign || !digits) return null
  const [count, unit] = [Number(digits), (letter || 'd').toLowerCase() as Unit]
  return { kind: 'silence', longer: sign === '>', count, unit, days: Math.floor((count * HUNDRED_DAYS[unit]) / 100), typed }
}

/** Splits at spaces and brackets, except within quotes. */
function partsOf(line: string): Part[] {
  const parts: Part[] = []
  let [text, typed, quoted, literal] = ['', '', false, false]
  const finish = () => {
    const word = literal ? '' : text.toLowerCase()
    if (word === 'or' || word === 'and' || word === 'not') parts.push({ kind: word })
    else if (text) parts.push({ kind: 'text', text, typed })
    ;[text, typed, literal] = ['', '', false]
  }
  for (const letter of line) {
    if (letter === '"') [quoted, literal, typed] = [!quoted, true, typed + letter]
    else if (quoted) [text, typed] = [text + letter, typed + letter]
    else if (letter === '(' || letter === ')') {
      finish()
      parts.push({ kind: letter === '(' ? 'open' : 'close' })
    } else if ((letter === '-' || letter === '!') && !text && !literal) parts.push({ kind: 'not' })
    else if (/\s/.test(letter)) finish()
    else [text, typed] = [text + letter, typed + letter]
  }
  if (quoted) typed += '"'
  finish()
  return parts
}

/** A filter as it is typed. */
export function written(expression: Expression): string {
  switch (expression.kind) {
    case 'all':
      return expression.parts.map((part) => (part.kind === 'any' ? bracketed(part) : written(part))).join(' ')
    case 'any':
      return expression.parts.map(written).join(' or ')
    case 'not':
      return isCondition(expression.part) ? `-${expression.part.typed}` : `-${bracketed(expression.part)}`
    default:
      return expression.typed
  }
}

const bracketed = (expression: Expression) => `(${written(expression)})`

export const isCondition = (expression: Expression): expression is Condition => expression.kind !== 'all' && expression.kind !== 'any' && expression.kind !== 'not'

/** The filter without one of its parts, whatever stood around it. */
export function without(expression: Expression, gone: Expression): Expression {
  return reduced(expression, gone) ?? { kind: 'all', parts: [] }
}

function reduced(expression: Expression, gone: Expression): Expression | null {
  if (expression === gone) return null
  if (expression.kind === 'not') {
    const part = reduced(expression.part, gone)
    return part && { kind: 'not', part }
  }
  if (expression.kind !== 'all' && expression.kind !== 'any') return expression
  const parts = expression.parts.map((part) => reduced(part, gone)).filter((part) => part !== null)
  return parts.length > 0 ? together(expression.kind, parts) : null
}

/** The filter with one more condition: beside all others, or as another choice beside the one added last. */
export function withAlso(expression: Expression, added: Expression, or: boolean): Expression {
  if (expression.kind === 'all' && expression.parts.length === 0) return added
  if (expression.kind === (or ? 'any' : 'all')) return { ...expression, parts: [...expression.parts, added] }
  if (!or) return { kind: 'all', parts: [expression, added] }
  if (expression.kind !== 'all') return { kind: 'any', parts: [expression, added] }
  const [last, before] = [expression.parts.at(-1), expression.parts.slice(0, -1)]
  return { kind: 'all', parts: [...before, withAlso(last ?? { kind: 'all', parts: [] }, added, true)] }
}

/** Whether some condition names a field. */
export function names(expression: Expression, field: Field): boolean {
  if (expression.kind === 'not') return names(expression.part, field)
  if (expression.kind === 'all' || expression.kind === 'any') return expression.parts.some((part) => names(part, field))
  return expression.kind === 'field' && expression.field === field
}
