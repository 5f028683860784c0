import type { Sentence } from '~/api/types'
import { Section } from '~/components/page'
import { say } from '~/words/say'

/** What could help them. Never a debt. */
export function Give({ give }: { give: Sentence[] }) {
  if (give.length === 0) return null
  return (
    <Section title={say('person-give')}>
      <ul className="lines">
        {give.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Section>
  )
}
