import { Button } from '@radix-ui/themes'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { timelineQuery } from '~/api/queries'
import type { PersonPage, TimelineEntry } from '~/api/types'
import { Trouble } from '~/components/asked'
import { Day } from '~/components/day'
import { Markdown } from '~/components/markdown'
import { Section } from '~/components/page'
import { asExact, asMonth, plusDays } from '~/words/dates'
import { calledOf } from '~/words/first-name'
import { say } from '~/words/say'
import { EditButton } from './edit-button'
import { EntryEditor } from './entry-editor'
import { Promised, PromiseEditor } from './promise-editor'
import { useOpenSteps } from './open-steps'
import { Year } from './year'
import { monthAfter } from './year-days'

const KINDS = ['', 'meeting', 'meal', 'encounter', 'call', 'email', 'message', 'note', 'promise', 'favour', 'thanks', 'news'] as const

/** What happened, by month, newest first, under the year day by day, which leads to its days. */
export function Timeline({ page }: { page: PersonPage }) {
  const [kind, setKind] = useState<string>('')
  const [edited, setEdited] = useState<TimelineEntry | null>(null)
  const [from, setFrom] = useState<{ until: string; words: string }>()
  const list = useRef<HTMLDivElement>(null)
  const query = useInfiniteQuery(timelineQuery(page.person.id, kind, from?.until))
  const goTo = (until: string, words: string) => {
    setFrom({ until, words })
    list.current?.scrollIntoView({ block: 'nearest' })
  }
  const entries = query.data?.pages.flatMap(({ items }) => items) ?? []
  if (page.interactions === 0 && entries.length === 0 && !kind) return null
  return (
    <Section title={say('person-timeline')} aside={<KindChoice kind={kind} onKind={setKind} />}>
      <Year page={page} kind={kind} onDay={(date) => goTo(plusDays(date, 1), asExact(date))} onMonth={(month) => goTo(monthAfter(month), asMonth(month))} />
      <div ref={list} className="timeline-from" role="status">
        {from && (
          <>
            {say('timeline-from', { when: from.words })}{' '}
            <button type="button" className="plain-link" onClick={() => setFrom(undefined)}>
              {say('timeline-from-all')}
            </button>
          </>
        )}
      </div>
      {query.error && !query.data && <Trouble error={query.error} again={() => void query.refetch()} />}
      {query.data && entries.length === 0 && <p className="quiet">{say('timeline-none')}</p>}
      {byMonth(entries).map(({ month, entries }) => (
        <div key={month} className="month">
          <h3>{asMonth(month)}</h3>
          <ol>
            {entries.map((entry) => (
              <Row key={`${entry.origin} ${entry.id}`} entry={entry} self={page.person} onEdit={() => setEdited(entry)} />
            ))}
          </ol>
        </div>
      ))}
      {edited?.origin === 'promise' && <PromiseEditor id={edited.id} onClose={() => setEdited(null)} />}
      {edited?.origin === 'interaction' && <EntryEditor entry={edited} self={page.person} onClose={() => setEdited(null)} />}
      {query.hasNextPage && (
        <Button variant="soft" color="gray" highContrast disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {say('earlier')}
        </Button>
      )}
    </Section>
  )
}

function KindChoice({ kind, onKind }: { kind: string; onKind: (kind: string) => void }) {
  return (
    <select className="kind-choice" value={kind} aria-label={say('timeline-kind')} onChange={(event) => onKind(event.target.value)}>
      {KINDS.map((other) => (
        <option key={other} value={other}>
          {say(other ? `kind-${other}` : 'timeline-all')}
        </option>
      ))}
    </select>
  )
}

/** Entries in their months, in the order they came. */
function byMonth(entries: TimelineEntry[]): { month: string; entries: TimelineEntry[] }[] {
  const months: { month: string; entries: TimelineEntry[] }[] = []
  for (const entry of entries) {
    const month = entry.on_date.slice(0, 7)
    const last = months.at(-1)
    if (last?.month === month) last.entries.push(entry)
    else months.push({ month, entries: [entry] })
  }
  return months
}

interface EntryProps {
  entry: TimelineEntry
  self: Pick<PersonPage['person'], 'id' | 'name' | 'given_name'>
  onEdit: () => void
}

/** An entry; an open promise has its steps too. */
function Row(props: EntryProps) {
  return props.entry.act ? <OpenPromise {...props} act={props.entry.act} /> : <Entry {...props} />
}

/** What was promised, as long as it is open: kept, another day, or let go, here as above. */
function OpenPromise({ act, ...props }: EntryProps & { act: string }) {
  const { entry, self, onEdit } = props
  const { steps, onKeyDown } = useOpenSteps({ act, kind: entry.direction === 'theirs' ? 'theirs' : 'mine', what: entry.title ?? '', name: self.name, edit: onEdit })
  return <Entry {...props} steps={steps} onKeyDown={onKeyDown} />
}

function Entry({ entry, self, onEdit, steps, onKeyDown }: EntryProps & { steps?: ReactNode; onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void }) {
  const { id, on_date, title, body, place, event, people, origin } = entry
  const others = people.filter(({ id }) => id !== self.id)
  const where = [event, place].filter(Boolean).join(', ')
  return (
    <li className="entry" onKeyDown={onKeyDown}>
      <span className="entry-day">
        <Day date={on_date} as="day" />
      </span>
      <div className="entry-text">
        <p>
          <span className="entry-kind">{kindOf(entry, self)}</span> {title && <strong>{origin === 'promise' ? <Promised id={id} what={title} /> : title}</strong>}
          {where && <span className="quiet"> · {where}</span>}
          {entry.settled && <span className="quiet"> · {say(`settled-${entry.settled}-${entry.direction}`)}</span>}
          {(origin === 'interaction' || origin === 'promise') && <EditButton what={title ?? kindOf(entry, self)} onPress={onEdit} />}
        </p>
        {steps && <div>{steps}</div>}
        {body && (
          <div className="entry-body">
            <Markdown text={body} />
          </div>
        )}
        {others.length > 0 && (
          <p className="quiet small">
            {say('timeline-with')}{' '}
            {others.map(({ id, name }, index) => (
              <span key={`${id} ${name}`}>
                {index > 0 && ', '}
                {id ? (
                  <Link to="/people/$id" params={{ id }}>
                    {name}
                  </Link>
                ) : (
                  name
                )}
              </span>
            ))}
          </p>
        )}
      </div>
    </li>
  )
}

/** Mails and messages say who wrote, promises who promised; what is no interaction says what it is kept as; other kinds stand for
 * themselves. */
function kindOf({ kind, origin, direction }: TimelineEntry, person: EntryProps['self']): string {
  const directed = (kind === 'email' || kind === 'message' || origin === 'promise') && (direction === 'mine' || direction === 'theirs')
  const key = `kind-${origin === 'interaction' ? kind : origin}`
  return directed ? say(`${key}-${direction}`, { name: calledOf(person) }) : say(key)
}
