import { Link } from '@tanstack/react-router'
import type { Coming as ComingItem } from '~/api/types'
import { Day } from '~/components/day'

/** What the next days hold. */
export function Coming({ coming }: { coming: ComingItem[] }) {
  return (
    <ul className="coming">
      {coming.map(({ date, what, person }) => (
        <li key={`${date} ${what.text}`}>
          <span className="coming-date">
            <Day date={date} />
          </span>
          {person ? (
            <Link to="/people/$id" params={{ id: person.id }} className="coming-what">
              {what.text}
            </Link>
          ) : (
            <span>{what.text}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
