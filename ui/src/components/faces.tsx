import { Link } from '@tanstack/react-router'
import type { Named } from '~/api/types'
import { Avatar } from './avatar'
import './person-tag.css'

/** People as a row of faces with their names, each the way to their page. */
export function Faces({ people }: { people: readonly Named[] }) {
  if (people.length === 0) return null
  return (
    <ul className="person-tags">
      {people.map(({ id, name }) => (
        <li key={id}>
          <Link to="/people/$id" params={{ id }} className="person-tag">
            <Avatar id={id} name={name} size="small" /> {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}
