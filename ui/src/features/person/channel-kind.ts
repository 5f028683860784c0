import type { Channel } from '~/api/types'

const SERVICES: readonly [RegExp, string][] = [
  [/linkedin\.com/i, 'linkedin'],
  [/github\.com/i, 'github'],
]

/** What kind of channel a text is: a mail address, a number, a web address, else a handle. */
export function kindOf(value: string): { kind: Channel['kind']; service: string | null } {
  const text = value.trim()
  const service = SERVICES.find(([pattern]) => pattern.test(text))?.[1] ?? null
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && !text.startsWith('@')) return { kind: 'email', service: null }
  if (/^\+?[\d\s().\-/]{5,}$/.test(text)) return { kind: 'phone', service: null }
  if (/^https?:\/\//i.test(text) || /^[\w-]+(\.[\w-]+)+\/\S*$/.test(text)) return { kind: 'url', service }
  return { kind: 'handle', service }
}
