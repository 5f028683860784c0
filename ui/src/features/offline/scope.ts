// Whose book this device last spoke with: everything kept or waiting here belongs to one installation and one book.
import type { Session } from '~/api/types'
import { daysBetween, plusDays } from '~/words/dates'

const KEPT_AS = 'wellmet.scope'

export interface Scope {
  instance: string
  book: string
  zone: string
  /** By how many days the server's today differs from this device's: none, unless one of the two clocks is wrong. */
  skew: number
  /** The sequence of the book when it was last seen. */
  sequence: number
}

/** The scope of the last session, also after a reload without network. */
export function scopeNow(): Scope | null {
  try {
    return JSON.parse(localStorage.getItem(KEPT_AS) ?? 'null') as Scope | null
  } catch {
    return null
  }
}

/** The same book of the same installation. */
export const isSame = (one: Pick<Scope, 'instance' | 'book'> | null, other: Pick<Scope, 'instance' | 'book'> | null): boolean =>
  one?.instance === other?.instance && one?.book === other?.book

/** Remembers whose session this is; answers the scope before. */
export function enterScope({ instance, book, zone, today }: Session, now = new Date()): Scope | null {
  const before = scopeNow()
  const scope: Scope = { instance, book: book.id, zone, skew: daysBetween(deviceDay(zone, now), today), sequence: book.sequence }
  localStorage.setItem(KEPT_AS, JSON.stringify(scope))
  return before
}

/** The civil day of this device's clock in a zone. */
function deviceDay(zone: string, now: Date): string {
  const parts = (timeZone?: string) => new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now)
  try {
    return parts(zone)
  } catch {
    // A browser that does not know the zone has its own.
    return parts()
  }
}

/** The book's today, also when it cannot be asked. */
export function todayHere(now = new Date()): string {
  const scope = scopeNow()
  return plusDays(deviceDay(scope?.zone ?? 'UTC', now), scope?.skew ?? 0)
}
