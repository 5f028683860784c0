import { Popover, SegmentedControl } from '@radix-ui/themes'
import { useMemo, useState } from 'react'
import { CIRCLES } from '~/api/types'
import { inOrder } from '~/words/order'
import { say } from '~/words/say'
import '~/components/pill.css'
import { inWords } from './condition-words'
import { read, withAlso, written } from './expression'
import type { Known } from './known'

/** How many words of a kind are offered. */
const OFFERED = 6

interface Props {
  people: readonly Known[]
  line: string
  onLine: (line: string) => void
}

/** Conditions to press, for those who rather do not type them: beside all others, as another choice, or turned round. */
export function Conditions({ people, line, onLine }: Props) {
  const [open, setOpen] = useState(false)
  const [or, setOr] = useState(false)
  const [not, setNot] = useState(false)
  // Counted for whoever opens it, and not at each key of the line.
  const groups = useMemo(() => (open ? groupsOf(people) : []), [open, people])
  const turned = (condition: string) => (not ? `-${condition}` : condition)
  const add = (condition: string) => {
    setOpen(false)
    onLine(written(withAlso(read(line).expression, read(turned(condition)).expression, or)))
    setNot(false)
  }
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger>
        <button type="button" className="plain-link" data-tone="quiet">
          + {say('condition')}
        </button>
      </Popover.Trigger>
      <Popover.Content className="conditions" aria-label={say('condition')}>
        <div className="conditions-how">
          {line.trim() !== '' && (
            <SegmentedControl.Root size="1" value={or ? 'or' : 'and'} onValueChange={(joint) => setOr(joint === 'or')} aria-label={say('condition-joint')}>
              <SegmentedControl.Item value="and">{say('condition-and')}</SegmentedControl.Item>
              <SegmentedControl.Item value="or">{say('condition-or')}</SegmentedControl.Item>
            </SegmentedControl.Root>
          )}
          <label>
            <input type="checkbox" checked={not} onChange={() => setNot(!not)} /> {say('condition-not')}
          </label>
        </div>
        {groups.map(({ title, conditions }) => (
          <section key={title}>
            <h2>{say(title)}</h2>
            <div className="pills">
              {conditions.map((condition) => (
                <button key={condition} type="button" className="chip" onClick={() => add(condition)} title={turned(condition)}>
                  {inWords(read(turned(condition)).expression, people)}
                </button>
              ))}
            </div>
          </section>
        ))}
      </Popover.Content>
    </Popover.Root>
  )
}

function groupsOf(people: readonly Known[]): { title: string; conditions: string[] }[] {
  const groups = [
    { title: 'circle', conditions: [...CIRCLES, 'none'].map((circle) => `circle:${circle}`) },
    { title: 'condition-silence', conditions: ['last<30d', 'last>90d', 'last>1y'] },
    { title: 'condition-band', conditions: ['warm', 'steady', 'cooling', 'quiet'].map((band) => `band:${band}`) },
    { title: 'condition-place', conditions: usual(people.map(({ place }) => place)).map((place) => `place:${quoted(place)}`) },
    { title: 'field-organisation', conditions: usual(people.map(({ organisation }) => organisation)).map((name) => `org:${quoted(name)}`) },
    { title: 'context-tags', conditions: usual(people.flatMap(({ tags }) => tags)).map((tag) => `tag:${quoted(tag)}`) },
  ]
  return groups.filter(({ conditions }) => conditions.length > 0)
}

const quoted = (text: string) => (/[\s()]/.test(text) ? `"${text.toLowerCase()}"` : text.toLowerCase())

/** The words that most have, most first. */
function usual(words: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of words) if (word) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort(([one, a], [other, b]) => b - a || inOrder(one, other)).slice(0, OFFERED).map(([word]) => word)
}
