import type { PersonPage } from '~/api/types'
import { Day } from '~/components/day'
import { Section } from '~/components/page'
import { say } from '~/words/say'

/** What is open between the two: promises both ways, what one wanted to come back to, thanks. */
export function Open({ open: { promises_mine, promises_theirs, follow_ups, thanks }, name }: { open: PersonPage['open']; name: string }) {
  const given = name.split(' ')[0] ?? name
  const items = [
    ...promises_mine.map(({ id, what, due_on, made_on }) => ({ id, who: say('open-mine'), what, due: due_on, since: made_on })),
    ...promises_theirs.map(({ id, what, due_on, made_on }) => ({ id, who: say('open-theirs', { name: given }), what, due: due_on, since: made_on })),
    ...follow_ups.map(({ id, what, due_on }) => ({ id, who: say('open-follow-up'), what: what ?? '', due: due_on, since: null })),
    ...thanks.map(({ id, what, since }) => ({ id, who: say('open-thanks'), what, due: null, since })),
  ]
  if (items.length === 0) return null
  return (
    <Section title={say('person-open')}>
      <ul className="open-items">
        {items.map(({ id, who, what, due, since }) => (
          <li key={id}>
            <span className="open-who">{who}</span>
            <span>{what}</span>
            <span className="open-when">
              {due ? (
                <>
                  {say('open-by')} <Day date={due} />
                </>
              ) : (
                since && (
                  <>
                    {say('open-since')} <Day date={since} as="day" />
                  </>
                )
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
