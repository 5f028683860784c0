import { useState } from 'react'
import type { OpenThing, PersonPage } from '~/api/types'
import { Day } from '~/components/day'
import { Section } from '~/components/page'
import { calledOf } from '~/words/first-name'
import { say } from '~/words/say'
import { EditButton } from './edit-button'
import { Promised, PromiseEditor } from './promise-editor'
import { useOpenSteps, type OpenKind } from './open-steps'

/** What is open between the two: promises both ways, what one wanted to come back to, thanks; each with its steps. */
export function Open({ open: { promises_mine, promises_theirs, follow_ups, thanks }, person }: Pick<PersonPage, 'open' | 'person'>) {
  const given = calledOf(person)
  const groups: [OpenKind, string, OpenThing[]][] = [
    ['mine', say('open-mine'), promises_mine],
    ['theirs', say('open-theirs', { name: given }), promises_theirs],
    ['follow-up', say('open-follow-up'), follow_ups],
    ['thanks', say('open-thanks'), thanks],
  ]
  if (groups.every(([, , things]) => things.length === 0)) return null
  return (
    <Section title={say('person-open')}>
      <ul className="open-items">
        {groups.flatMap(([kind, who, things]) => things.map((thing) => <Thing key={thing.id} kind={kind} who={who} name={person.name} thing={thing} />))}
      </ul>
    </Section>
  )
}

function Thing({ kind, who, name, thing: { id, act, what, since, due, said } }: { kind: OpenKind; who: string; name: string; thing: OpenThing }) {
  const [editing, setEditing] = useState(false)
  const edit = kind === 'mine' || kind === 'theirs' ? () => setEditing(true) : undefined
  const { steps, onKeyDown } = useOpenSteps({ act, kind, what: what ?? said.text, name, edit })
  return (
    <li title={said.text} onKeyDown={onKeyDown}>
      <span className="open-who">{who}</span>
      <span className={edit && 'open-words'}>
        {edit && what ? <Promised id={id} what={what} /> : (what ?? said.text)} {edit && <EditButton what={what ?? said.text} onPress={edit} />}
        {editing && <PromiseEditor id={id} onClose={() => setEditing(false)} />}
      </span>
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
