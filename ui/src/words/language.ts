// The language of the reader: the one that the server answers them in, until it has answered the one of last time, or the browser's.

export type Language = 'en' | 'de'
export const LANGUAGES: readonly Language[] = ['en', 'de']

/** How a language is called by those who speak it. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', de: 'Deutsch' }

/** Where this device keeps the language of last time. */
export const KEPT_AS = 'wellmet.language'
const listeners = new Set<() => void>()
let spoken: Language = 'en'

/** The language of everything that is said now. */
export const language = (): Language => spoken

const made = new Map<object, unknown>()

/** Something that is made once for each language: a format, an order. */
export function forLanguage<Thing>(make: (locale: string) => Thing): () => Thing {
  return () => {
    const known = made.get(make) as Thing | undefined
    const thing = known ?? make(locale())
    if (known === undefined) made.set(make, thing)
    return thing
  }
}

/** The languages that the reader's browser names, with their regions. */
let tags: readonly string[] = typeof document === 'undefined' ? [] : navigator.languages

/** Takes other tags than the browser's. */
export function readAs(other: readonly string[]): void {
  tags = other
  made.clear()
}

/** Where nobody says a region. */
const USUAL: Record<Language, string> = { en: 'en-GB', de: 'de-DE' }

/** The locale whose dates, numbers and order of names are used: the language that is spoken here, as the reader's region writes it. */
export const locale = (): string => tags.find((tag) => tag.slice(0, 3).toLowerCase() === `${spoken}-`) ?? USUAL[spoken]

/** Whether the month stands before the day there. */
export const monthFirst = forLanguage((locale) => {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).formatToParts(0).map(({ type }) => type)
  return parts.indexOf('month') < parts.indexOf('day')
})

export function whenLanguageChanges(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const isLanguage = (word: unknown): word is Language => (LANGUAGES as readonly unknown[]).includes(word)

/** The first of ours among the languages that somebody reads; English when there is none. */
export function preferred(tags: readonly string[]): Language {
  return tags.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en'
}

/** The language to begin with, before the server has said which one it is. */
export function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT_AS)
  return isLanguage(kept) ? kept : preferred(navigator.languages)
}

/** Goes on in a language whose words are there. */
export function goOnIn(next: Language): void {
  if (next !== spoken) made.clear()
  spoken = next
  for (const listener of listeners) listener()
}
