import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { yearQuery } from '~/api/queries'
import type { PersonPage, YearOf } from '~/api/types'
import { asExact, asMonth } from '~/words/dates'
import { asNumber } from '~/words/order'
import { own } from '~/words/own'
import { say } from '~/words/say'
import { Strip } from './strip'
import { type Month, levelOf, monthsOf } from './year-days'
import './year.css'

interface Props {
  page: PersonPage
  /** The one kind of entries the timeline shows; empty for all. */
  kind: string
  /** The timeline goes back from a day, or from the end of a month. */
  onDay: (date: string) => void
  onMonth: (month: string) => void
}

/** A year with somebody, day by day; until it is here, and without network, a thin strip of the last weeks. */
export function Year({ page, kind, onDay, onMonth }: Props) {
  const [year, setYear] = useState<number>()
  const { data } = useQuery({ ...yearQuery(page.person.id, kind, year), placeholderData: (before) => before })
  if (!data) return <Strip weeks={page.strip} />
  return <YearShown of={data} onYear={setYear} onDay={onDay} onMonth={onMonth} />
}

interface ShownProps {
  of: YearOf
  onYear: (year: number) => void
  onDay: (date: string) => void
  onMonth: (month: string) => void
}

function YearShown({ of, onYear, onDay, onMonth }: ShownProps) {
  const { year, first, last, days } = of
  const [at, setAt] = useState<string>()
  const entries = days.reduce((sum, { count }) => sum + count, 0)
  const day = days.find(({ date }) => date === at)
  const walk = (by: number) => {
    const index = day ? days.indexOf(day) + by : by > 0 ? 0 : days.length - 1
    setAt(days[Math.max(0, Math.min(days.length - 1, index))]?.date)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') walk(1)
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') walk(-1)
    else if (event.key === 'Enter' && day) onDay(day.date)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onClick = (event: React.MouseEvent) => {
    const date = (event.target as HTMLElement).dataset.date
    if (date) onDay(date)
  }
  return (
    <div className="year">
      <div className="year-head">
        <YearStep to={year - 1} shown={year > first} onYear={onYear} />
        <strong className="figures">{year}</strong>
        <YearStep to={year + 1} shown={year < last} onYear={onYear} />
        <span className="quiet small" role="status">
          {day ? say('year-day', { day: asExact(day.date), count: day.count }) : say('year-said', { entries, days: days.length })}
        </span>
      </div>
      {days.length > 0 && (
        <div className="year-months" role="group" tabIndex={0} aria-label={say('year-label', { year: String(year) })} onKeyDown={onKeyDown} onClick={onClick} onBlur={() => setAt(undefined)}>
          {monthsOf(year, days).map((month) => (
            <MonthShown key={month.name} month={month} at={at} onMonth={onMonth} />
          ))}
        </div>
      )}
    </div>
  )
}

/** A month is as dark as a day with a third of its entries. */
const DAYS_OF_A_LEVEL = 3

function YearStep({ to, shown, onYear }: { to: number; shown: boolean; onYear: (year: number) => void }) {
  if (!shown) return null
  return (
    <button type="button" className="plain-link year-step figures" onClick={() => onYear(to)}>
      {to}
    </button>
  )
}

function MonthShown({ month: { name, offset, days, entries }, at, onMonth }: { month: Month; at: string | undefined; onMonth: (month: string) => void }) {
  const word = own((asMonth(name).split(' ')[0] ?? name).slice(0, 3))
  const label = say('year-month', { month: asMonth(name), entries })
  return (
    <div className="year-month" data-level={levelOf(Math.ceil(entries / DAYS_OF_A_LEVEL))}>
      <div className="year-days" aria-hidden>
        {days.map(({ date, count }, index) => (
          <i
            key={date}
            data-date={count > 0 ? date : undefined}
            data-at={date === at}
            data-level={levelOf(count)}
            title={count > 0 ? say('year-day', { day: asExact(date), count }) : undefined}
            style={index === 0 ? { gridRowStart: offset + 1 } : undefined}
          />
        ))}
      </div>
      {entries > 0 ? (
        <button type="button" aria-label={label} title={label} onClick={() => onMonth(name)}>
          {word} <span className="figures year-count">{say('year-count', { count: asNumber(entries) })}</span>
        </button>
      ) : (
        <span className="quiet" aria-hidden>
          {word}
        </span>
      )}
    </div>
  )
}
