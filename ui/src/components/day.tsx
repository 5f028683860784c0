import { asAgo, asDay, asExact, asWords } from '~/words/dates'
import { useToday } from '~/features/session/use-session'

interface Props {
  date: string
  /** `words`: yesterday, Tuesday, 12 March; `ago`: three weeks ago; `day`: 12 March. */
  as?: 'words' | 'ago' | 'day'
}

/** A date in words, the exact one on hover. */
export function Day(props: Props) {
  return <DayOf {...props} today={useToday()} />
}

/** The same where a list knows the day of today for all its rows. */
export function DayOf({ date, as = 'words', today }: Props & { today: string }) {
  const text = { words: asWords, ago: asAgo, day: asDay }[as](date, today)
  return (
    <time dateTime={date} title={asExact(date)}>
      {text}
    </time>
  )
}
