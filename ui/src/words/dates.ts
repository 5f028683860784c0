// Dates as words. Civil dates are `YYYY-MM-DD` and carry no zone; partial dates may lack their year, or their month and day.

import { forLanguage, language, monthFirst } from './language'
import { own } from './own'

const DAY = 86_400_000

/** Noon of a civil date in UTC: far enough from both midnights to be that day everywhere it is formatted. */
export function civil(date: string): Date {
  return new Date(`${date}T12:00:00Z`)
}

/** Days from one civil date to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((civil(to).getTime() - civil(from).getTime()) / DAY)
}

/** The civil date some days later. */
export function plusDays(date: string, days: number): string {
  return new Date(civil(date).getTime() + days * DAY).toISOString().slice(0, 10)
}

/** The civil date a month later, or that month's last day. */
export function plusMonth(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(day, last), 12)).toISOString().slice(0, 10)
}

const format = (options: Intl.DateTimeFormatOptions) => forLanguage((locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }))
const weekday = format({ weekday: 'long' })
const dayMonth = format({ day: 'numeric', month: 'long' })
const dayMonthYear = format({ day: 'numeric', month: 'long', year: 'numeric' })
const monthYear = format({ month: 'long', year: 'numeric' })
const short = format({ weekday: 'short', day: 'numeric', month: 'short' })
const exact = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const shortWeekday = format({ weekday: 'short' })
const ago = forLanguage((locale) => new Intl.RelativeTimeFormat(locale))
const near = forLanguage((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
const clock = forLanguage((locale) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }))
const moment = forLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }))

/** English sets no comma between a weekday and a day that stands before its month; all others do. */
const joined = (weekday: string, day: string) => (isPlain() ? `${weekday} ${day}` : `${weekday}, ${day}`)
const isPlain = () => language() === 'en' && !monthFirst()

/** "Sunday 22 November", as a title says it. */
export function asTitle(date: string): string {
  return own(joined(weekday().format(civil(date)), dayMonth().format(civil(date))))
}

/** "Sun 22 Nov", where there is little room. */
export function asShort(date: string): string {
  const text = short().format(civil(date))
  return own(isPlain() ? text.replace(',', '') : text)
}

/** "12 March", with its year when that is not this year. */
export function asDay(date: string, today: string): string {
  return own((date.slice(0, 4) === today.slice(0, 4) ? dayMonth : dayMonthYear)().format(civil(date)))
}

/** "today", "yesterday", "Tuesday" within six days ahead, else the day. */
export function asWords(date: string, today: string): string {
  const days = daysBetween(today, date)
  if (Math.abs(days) <= 1) return own(near().format(days, 'day'))
  if (days > 1 && days < 7) return own(weekday().format(civil(date)))
  return asDay(date, today)
}

/** How long ago, in the coarsest words that are still true: "3 days ago", "2 months ago". */
export function asAgo(date: string, today: string): string {
  const days = daysBetween(date, today)
  if (days <= 1) return asWords(date, today)
  const [count, unit]: [number, Intl.RelativeTimeFormatUnit] =
    days < 14 ? [days, 'day'] : days < 61 ? [Math.round(days / 7), 'week'] : days < 730 ? [Math.round(days / 30.44), 'month'] : [Math.round(days / 365.25), 'year']
  return own(ago().format(-count, unit))
}

/** "November 2026". */
export function asMonth(date: string): string {
  return own(monthYear().format(civil(`${date.slice(0, 7)}-01`)))
}

/** The whole date, for a hover. */
export function asExact(date: string): string {
  return own(exact().format(civil(date)))
}

/** The name of a day of the week, long and short. */
export function asWeekday(date: string): { name: string; short: string } {
  return { name: own(weekday().format(civil(date))), short: own(shortWeekday().format(civil(date))) }
}

/** A date of which parts may be missing: "7 March", "March 1990", "1990". */
export function asPartial(date: string): string {
  const yearless = /^--(\d\d)-(\d\d)$/.exec(date)
  if (yearless) return own(dayMonth().format(civil(`2000-${yearless[1]}-${yearless[2]}`)))
  if (/^\d{4}-\d\d$/.test(date)) return own(monthYear().format(civil(`${date}-01`)))
  return /^\d{4}-\d\d-\d\d$/.test(date) ? own(dayMonthYear().format(civil(date))) : date
}

/** An instant as words: the day, and the time when it is today. */
export function asInstant(at: string, today: string): string {
  const date = new Date(at)
  const day = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(date)
  const time = clock().format(date)
  return own(day === today ? time : `${asWords(day, today)}, ${time}`)
}

/** An instant to the minute, for a hover. */
export function asExactInstant(at: string): string {
  return own(moment().format(new Date(at)))
}
