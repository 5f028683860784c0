// What the app says of itself and of time, kept apart from what it knows of people: the one may be read while others look on, the other not.

const said = new Set<string>()
/** More digits than this may be somebody's number. */
const FEW = 6

/** Marks a text as ours: a fixed sentence, a date, a word of the calendar. */
export function own(text: string): string {
  said.add(text.trim())
  return text
}

/** Whether a text says nothing about anybody: a sentence of ours, a figure, or several of these in a row. */
export function isOwn(text: string): boolean {
  const whole = text.trim()
  return said.has(whole) || isFigure(whole) || (/[·,:|–()\n]/.test(whole) && partsOf(whole).every((part) => said.has(part) || isFigure(part)))
}

const partsOf = (text: string) => text.split(/[·,:|–()\n]/).map((part) => part.trim())

/** No letter, and too few digits for anybody's number. */
const isFigure = (text: string) => !/\p{L}/u.test(text) && (text.match(/\p{N}/gu)?.length ?? 0) <= FEW
