import { Section } from '~/components/page'
import { asNumber } from '~/words/order'
import { say } from '~/words/say'
import { type Choice, type Group, countOf, stateOf, taken, toggleGroups } from './choice'
import { Tick } from './tick'

interface Props {
  groups: readonly Group[]
  choice: Choice
  onChoose: (choice: Choice) => void
}

/** What comes in, by what it is about; each part can stay out, whether new or changed. */
export function Parts({ groups, choice, onChoose }: Props) {
  const parts = [...new Set(groups.map(({ part }) => part))]
  const all = say('import-parts-all')
  return (
    <Section title={say('import-parts')} aside={<span className="quiet small figures">{say('import-parts-count', { taken: asNumber(taken(choice, groups)), all: asNumber(countOf(groups)) })}</span>}>
      <ul className="parts">
        {groups.length > 1 && (
          <li>
            <label className="part-all">
              <Tick state={stateOf(choice, groups)} label={all} onToggle={() => onChoose(toggleGroups(choice, groups))} /> {all}
            </label>
          </li>
        )}
        {parts.map((part) => (
          <li key={part}>
            <span className="part-name">{say(`import-part-${part}`)}</span>
            {groups
              .filter((group) => group.part === part)
              .map((group) => (
                <OneGroup key={group.novelty} group={group} choice={choice} onChoose={onChoose} />
              ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function OneGroup({ group, choice, onChoose }: { group: Group; choice: Choice; onChoose: (choice: Choice) => void }) {
  const words = say(`import-part-${group.novelty}-count`, { count: asNumber(group.count) })
  const come = taken(choice, [group])
  const some = come > 0 && come < group.count
  return (
    <label className="part-group figures">
      <Tick state={stateOf(choice, [group])} label={say('import-part-tick', { part: say(`import-part-${group.part}`), words })} onToggle={() => onChoose(toggleGroups(choice, [group]))} /> {words}
      {some && <small className="quiet">{say('import-part-some', { count: asNumber(come) })}</small>}
    </label>
  )
}
