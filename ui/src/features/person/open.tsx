import type { OpenThing, PersonPage } from '~/api/types'
import { Day } from '~/components/day'
import { Section } from '~/components/page'
import { firstName } from '~/words/first-name'
import { say } from '~/words/say'

/** What is open between the two: promises both ways, what one wanted to come back to, thanks. */
export function Open({ open: { promises_mine, promises_theirs, follow_ups, thanks }, name }: { open: PersonPage['open']; name: string }) {
  const given = firstName(name)
  const groups: [string, OpenThing[]][] = [
    [say('open-mine'), promises_mine],
    [say('open-theirs', { name: given }), promises_theirs],
    [say('open-follow-up'), follow_ups],
    [say('open-thanks'), thanks],
  ]
  if (groups.every(([, things]) => things.length === 0)) return null
  return (
    <Section title={say('person-open')}>
      <ul className="open-items">{groups.flatMap(([who, things]) => things.map((thing) => <Thing key={thing.id} who={who} thing={thing} />))}</ul>
    </Section>
  )
}

function Thing({ who, thing: { what, since, due, said } }: { who: string; thing: OpenThing }) {
  return (
    <li title={said.text}>
      <span className="open-who">{who}</span>
      <span>{what ?? said.text}</span>
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
  )
}
