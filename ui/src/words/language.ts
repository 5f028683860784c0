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

/** The locale whose dates, numbers and order of names are used. */
export const locale = (): string => (spoken === 'de' ? 'de-DE' : 'en-GB')

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
