// Whether a pasted text may be a card, a signature or a profile address, so that the server is asked at all.

/** Longer texts are letters. */
const LONGEST = 100_000

const CARD = /^\s*begin:vcard/i
const PROFILE = /^\s*(https?:\/\/)?([\w-]+\.)?(linkedin\.com\/in|github\.com)\/\S+\s*$/i
/** A name by itself on a line, and further down a mail address or a number. */
const REACHED = /@\S+\.\p{L}|\d[\d\s().\/-]{5,}\d/u

export function looksLikeSomebody(text: string): boolean {
  if (text.length > LONGEST) return false
  return CARD.test(text) || PROFILE.test(text) || (/\S\s*\n\s*\S/.test(text) && REACHED.test(text))
}
