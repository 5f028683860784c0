import { civil, plusDays, plusMonth } from '~/words/dates'

export interface Choice {
  /** The key of its name in the catalogue. */
  name: string
  date: string
}

/** Days until which one may put something off: tomorrow, in three days, on Monday, in two weeks, in a month. */
export function choicesFrom(today: string): Choice[] {
  const weekday = civil(today).getUTCDay()
  const untilMonday = (8 - weekday) % 7 || 7
  return [
    { name: 'snooze-tomorrow', date: plusDays(today, 1) },
    { name: 'snooze-three-days', date: plusDays(today, 3) },
    { name: 'snooze-next-week', date: plusDays(today, untilMonday < 2 ? untilMonday + 7 : untilMonday) },
    { name: 'snooze-two-weeks', date: plusDays(today, 14) },
    { name: 'snooze-month', date: plusMonth(today) },
  ]
}
