// Dates of which parts may be missing, as people write them: "7 March", "March 1990", "1990", "07.03.1990", "7. März", "--03-07".
import { fold } from './fold'
import { monthFirst } from './language'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const two = (number: number) => String(number).padStart(2, '0')

/** Where German writes a month's beginning otherwise; the rest is the same but for accents. */
const GERMAN: Record<string, number> = { mrz: 3, mai: 5, okt: 10, dez: 12 }

/** The number of a month by its name or the beginning of it, in any of our languages; 0 when it is none. */
function monthOf(word: string): number {
  if (!/^[a-z]{3,9}$/.test(word)) return 0
  const beginning = word.slice(0, 3)
  return GERMAN[beginning] ?? MONTHS.indexOf(beginning) + 1
}

/** Whether a day exists in a month; 29 February does where no year says otherwise. */
function exists(year: number | null, month: number, day: number): boolean {
  const days = new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate()
  return month >= 1 && month <= 12 && day >= 1 && day <= days
}

/** Writes the parts as the API does; null when there is no such day. */
function written(year: number | null, month: number | null, day: number | null): string | null {
  if (month === null) return year === null ? null : String(year)
  if (day === null) return year === null || month < 1 || month > 12 ? null : `${year}-${two(month)}`
  if (!exists(year, month, day)) return null
  return year === null ? `--${two(month)}-${two(day)}` : `${year}-${two(month)}-${two(day)}`
}

const SHAPES: readonly [RegExp, (parts: string[]) => string | null][] = [
  [/^--(\d\d)-(\d\d)$/, ([month, day]) => written(null, Number(month), Number(day))],
  [/^(\d{4})$/, ([year]) => written(Number(year), null, null)],
  [/^(\d{4})-(\d\d?)$/, ([year, month]) => written(Number(year), Number(month), null)],
  [/^(\d{4})-(\d\d?)-(\d\d?)$/, ([year, month, day]) => written(Number(year), Number(month), Number(day))],
  [/^(\d\d?)\.(\d\d?)\.(\d{4})$/, ([day, month, year]) => written(Number(year), Number(month), Number(day))],
  [/^(\d\d?)\.(\d\d?)\.?$/, ([day, month]) => written(null, Number(month), Number(day))],
  [/^(\d\d?)\/(\d\d?)\/(\d{4})$/, ([one, other, year]) => slashed(Number(year), Number(one), Number(other))],
  [/^(\d\d?)\/(\d\d?)$/, ([one, other]) => slashed(null, Number(one), Number(other))],
  [/^(\d\d?)[./](\d{4})$/, ([month, year]) => written(Number(year), Number(month), null)],
  [/^([a-z]+) (\d{4})$/, ([month, year]) => named(Number(year), month, null)],
  [/^(\d\d?) ([a-z]+)$/, ([day, month]) => named(null, month, Number(day))],
  [/^([a-z]+) (\d\d?)$/, ([month, day]) => named(null, month, Number(day))],
  [/^(\d\d?) ([a-z]+) (\d{4})$/, ([day, month, year]) => named(Number(year), month, Number(day))],
  [/^([a-z]+) (\d\d?) (\d{4})$/, ([month, day, year]) => named(Number(year), month, Number(day))],
]

/** With slashes the reader's region says which number is the month. */
function slashed(year: number | null, one: number, other: number): string | null {
  return monthFirst() ? written(year, one, other) : written(year, other, one)
}

function named(year: number | null, word: string | undefined, day: number | null): string | null {
  const month = monthOf(word ?? '')
  return month === 0 ? null : written(year, month, day)
}

/** What somebody wrote as a date, as the API writes it; null when it is none. */
export function partialOf(text: string): string | null {
  const plain = fold(text.trim()).replace(/[,\s]+/g, ' ').replace(/(\d)(st|nd|rd|th)\b/g, '$1').replace(/(\d)\. ?(?=[a-z])/g, '$1 ')
  for (const [shape, read] of SHAPES) {
    const parts = shape.exec(plain)?.slice(1)
    if (parts) return read(parts)
  }
  return null
}

/** What somebody wrote as one whole day, as the API writes it; without a year it is the nearest such day to today. */
export function dayOf(text: string, today: string): string | null {
  const date = partialOf(text)
  if (date === null || /^\d{4}-\d\d-\d\d$/.test(date)) return date
  const monthAndDay = /^--(\d\d-\d\d)$/.exec(date)?.[1]
  if (monthAndDay === undefined) return null
  const away = (day: string) => Math.abs(Date.parse(day) - Date.parse(today))
  const year = Number(today.slice(0, 4))
  const days = [year - 1, year, year + 1].flatMap((year) => partialOf(`${year}-${monthAndDay}`) ?? [])
  return days.sort((one, other) => away(one) - away(other))[0] ?? null
}
