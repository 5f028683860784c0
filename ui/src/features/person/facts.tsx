import type { Fact } from '~/api/types'
import { say } from '~/words/say'

/** How one knows: each fact with its source and its age. */
export function Facts({ facts }: { facts: Fact[] }) {
  if (facts.length === 0) return null
  return (
    <details className="facts">
      <summary>{say('context-facts', { count: facts.length })}</summary>
      <ul>
        {facts.map(({ table, id, field, said }) => (
          <li key={`${table} ${id} ${field}`}>{said.text}</li>
        ))}
      </ul>
    </details>
  )
}
