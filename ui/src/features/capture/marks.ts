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

function spansOf(sentence: string, { chips, understood }: Reading) {
  const read = chips.filter(({ start, end }) => start < end && end <= sentence.length).map(({ start, end }) => ({ start, end, read: 'chip' as const }))
  const not = (understood.not_understood ?? []).flatMap((text) => {
    const start = text ? sentence.indexOf(text) : -1
    return start < 0 ? [] : [{ start, end: start + text.length, read: 'not' as const }]
  })
  return [...read, ...not].sort((one, other) => one.start - other.start)
}
