// What the screens say: keys of `locales/*/web*.ftl`, there with the prefix `web-`. English is always here; other languages come when they are read.
import { FluentBundle, FluentResource } from '@fluent/bundle'
import { goOnIn, KEPT_AS, language, type Language } from './language'
import { isOwn, own } from './own'

const english = import.meta.glob<string>('../../../locales/en/web*.ftl', { eager: true, query: '?raw', import: 'default' })
const bundles = new Map<Language, FluentBundle>([['en', bundleOf('en', Object.values(english))]])

function bundleOf(language: Language, texts: readonly string[]): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false })
  for (const text of texts) bundle.addResource(new FluentResource(text))
  return bundle
}

/** Goes on in a language, once its words are here. Where they cannot be had, it stays as it is. */
export async function speak(next: Language): Promise<void> {
  if (!bundles.has(next)) {
    const texts = await import('./german').then(
      (german) => german.TEXTS,
      () => null,
    )
    if (texts === null) return
    bundles.set(next, bundleOf(next, texts))
  }
  document.documentElement.lang = next
  localStorage.setItem(KEPT_AS, next)
  goOnIn(next)
}

/** The text of a key: `say('today-acts')`. What a language lacks is said in English; a missing key reads as itself, and a test keeps that from landing. */
export function say(key: string, args?: Record<string, string | number>): string {
  const text = said(language(), key, args) ?? said('en', key, args) ?? key
  return namesNobody(args) ? own(text) : text
}

/** A sentence filled with figures and our own words alone says nothing about anybody. */
const namesNobody = (args?: Record<string, string | number>) => !args || Object.values(args).every((arg) => typeof arg === 'number' || isOwn(arg))

function said(language: Language, key: string, args?: Record<string, string | number>): string | undefined {
  const bundle = bundles.get(language)
  const pattern = bundle?.getMessage(`web-${key}`)?.value
  return bundle && pattern ? bundle.formatPattern(pattern, args) : undefined
}
