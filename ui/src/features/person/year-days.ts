// The days of a year in their months, each with how much happened.
import { civil, plusDays } from '~/words/dates'

export interface DayCount {
  date: string
  count: number
}

export interface Month {
  /** `2026-03`. */
  name: string
  /** The weekday of its first day, Monday being 0. */
  offset: number
  days: DayCount[]
  entries: number
}

/** The twelve months of a year, with every day of each. */
export function monthsOf(year: number, counted: readonly DayCount[]): Month[] {
  const counts = new Map(counted.map(({ date, count }) => [date, count]))
  return Array.from({ length: 12 }, (_, index) => {
    const name = `${String(year).padStart(4, '0')}-${String(index + 1).padStart(2, '0')}`
    const days: DayCount[] = []
    for (let date = `${name}-01`; date.startsWith(name); date = plusDays(date, 1)) days.push({ date, count: counts.get(date) ?? 0 })
    return { name, offset: (civil(`${name}-01`).getUTCDay() + 6) % 7, days, entries: days.reduce((sum, { count }) => sum + count, 0) }
  })
}

/** Four steps that mean the same in every year: one, two, up to four, more. */
export function levelOf(count: number): number {
  return count === 0 ? 0 : count === 1 ? 1 : count === 2 ? 2 : count <= 4 ? 3 : 4
}

/** The first day of the month after one. */
export function monthAfter(month: string): string {
  const [year = 0, index = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, index, 1, 12)).toISOString().slice(0, 10)
}
