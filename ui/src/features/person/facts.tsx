import { useState } from 'react'
import type { PersonPage } from '~/api/types'
import { say } from '~/words/say'
import { factsOf } from './facts-of'

/** How one knows: each fact, its source and its age. */
export function Facts({ page }: { page: PersonPage }) {
  const [open, setOpen] = useState(false)
  const kinds = factsOf(page)
  if (kinds.length === 0) return null
  return (
    <details className="facts" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('context-facts', { count: kinds.reduce((sum, { told }) => sum + told.length, 0) })}</summary>
      {(open ? kinds : []).map(({ title, told }) => (
        <section key={title}>
          <h3>{say(title)}</h3>
          <ul>
            {told.map(({ fact: { table, id, field, said }, what }) => (
              <li key={`${table} ${id} ${field}`}>
                {what} <small>{said.text}</small>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  )
}
