// What time it is elsewhere.
import { forLanguage } from '~/words/language'
import { own } from '~/words/own'

/** The part of a day: nobody is called at night. */
export type PartOfDay = 'night' | 'morning' | 'day' | 'evening'

const HOUR = 'en-GB'
const formats = forLanguage((locale) => (zone: string) => new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit' }))

/** Until seven it is night, until ten morning, from eighteen evening, from twenty-two night again. */
export function partOfDay(hour: number): PartOfDay {
  if (hour < 7 || hour >= 22) return 'night'
  return hour < 10 ? 'morning' : hour < 18 ? 'day' : 'evening'
}

/** The time in a zone; null where the clocks show the same as here, or the zone is not known to this device. */
export function timeThere(zone: string, now: Date, here = Intl.DateTimeFormat().resolvedOptions().timeZone): { time: string; part: PartOfDay } | null {
  try {
    const plain = (timeZone: string) => now.toLocaleString(HOUR, { timeZone, dateStyle: 'short', timeStyle: 'short' })
    if (plain(zone) === plain(here)) return null
    const hour = Number(new Intl.DateTimeFormat(HOUR, { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(now))
    return { time: own(formats()(zone).format(now)), part: partOfDay(hour) }
  } catch {
    return null
  }
}
