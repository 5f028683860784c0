import type { Reading } from '~/api/types'

/** A stretch of the sentence and how it was read. */
export interface Mark {
  text: string
  read: 'chip' | 'not' | null
}

/** Cuts a sentence into what became a chip, what was not understood, and the rest. Later marks never overlap earlier ones. */
export function marksOf(sentence: string, reading: Reading | undefined): Mark[] {
  const spans = reading ? spansOf(sentence, reading) : []
  const marks: Mark[] = []
  let from = 0
  for (const { start, end, read } of spans) {
    if (start < from) continue
    if (start > from) marks.push({ text: sentence.slice(from, start), read: null })
    marks.push({ text: sentence.slice(start, end), read })
    from = end
  }
  if (from < sentence.length) marks.push({ text: sentence.slice(from), read: null })
  return marks
}

/** Where a text stands in a sentence: where it is said to be, else where it is found. */
export function placeOf(sentence: string, { text, start }: { text: string; start: number }): { start: number; end: number } | null {
  const from = sentence.startsWith(text, start) ? start : sentence.indexOf(text)
  return text && from >= 0 ? { start: from, end: from + text.length } : null
}

function spansOf(sentence: string, { chips, understood }: Reading) {
  const read = chips.flatMap((chip) => {
    const place = placeOf(sentence, chip)
    return place && chip.kind !== 'filler' ? [{ ...place, read: chip.kind === 'not_understood' ? ('not' as const) : ('chip' as const) }] : []
  })
  const not = (understood.not_understood ?? []).flatMap((text) => {
    const place = placeOf(sentence, { text, start: 0 })
    return place ? [{ ...place, read: 'not' as const }] : []
  })
  return [...read, ...not].sort((one, other) => one.start - other.start)
}
