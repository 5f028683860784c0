import type { OpenThing, PersonPage } from '~/api/types'
import { Day } from '~/components/day'
import { Section } from '~/components/page'
import { useWalk } from '~/keys/use-walk'
import { firstName } from '~/words/first-name'
import { say } from '~/words/say'
import { useOpenSteps, type OpenKind } from './open-steps'

/** What is open between the two: promises both ways, what one wanted to come back to, thanks; each with its steps. */
export function Open({ open: { promises_mine, promises_theirs, follow_ups, thanks }, name }: { open: PersonPage['open']; name: string }) {
  const list = useWalk<HTMLUListElement>('.open-first')
  const given = firstName(name)
  const groups: [OpenKind, string, OpenThing[]][] = [
    ['mine', say('open-mine'), promises_mine],
    ['theirs', say('open-theirs', { name: given }), promises_theirs],
    ['follow-up', say('open-follow-up'), follow_ups],
    ['thanks', say('open-thanks'), thanks],
  ]
  if (groups.every(([, , things]) => things.length === 0)) return null
  return (
    <Section title={say('person-open')}>
      <ul className="open-items" ref={list}>
        {groups.flatMap(([kind, who, things]) => things.map((thing) => <Thing key={thing.id} kind={kind} who={who} name={name} thing={thing} />))}
      </ul>
    </Section>
  )
}

function Thing({ kind, who, name, thing: { act, what, since, due, said } }: { kind: OpenKind; who: string; name: string; thing: OpenThing }) {
  const { steps, onKeyDown } = useOpenSteps({ act, kind, what: what ?? said.text, name })
  return (
    <li title={said.text} onKeyDown={onKeyDown}>
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
      {steps}
    </li>
  )
}
