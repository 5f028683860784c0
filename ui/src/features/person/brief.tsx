import { Button } from '@radix-ui/themes'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import { pathsQuery, personQuery, timelineQuery } from '~/api/queries'
import type { PersonPage, TimelineEntry } from '~/api/types'
import { Asked } from '~/components/asked'
import { Day } from '~/components/day'
import { Markdown } from '~/components/markdown'
import { Page } from '~/components/page'
import { useToday } from '~/features/session/use-session'
import { useKeys } from '~/keys/use-keys'
import { useScreenKeys } from '~/keys/use-screen-keys'
import { asPartial } from '~/words/dates'
import { say } from '~/words/say'
import { openersOf } from './openers'
import './brief.css'

const route = getRouteApi('/people/$id/brief')

/** How many of the last talks are told. */
const TALKS = 5

/** One page to read before a meeting, and to print. */
export function Brief() {
  const { id } = route.useParams()
  return <Asked query={useQuery(personQuery(id))}>{(page) => <BriefPage page={page} />}</Asked>
}

function BriefPage({ page }: { page: PersonPage }) {
  const { person, line, how_met, standing, open, worth_remembering: worth, give, relations } = page
  const promises = [...open.promises_mine, ...open.promises_theirs, ...open.follow_ups, ...open.thanks]
  const talks = useTalks(person.id)
  const today = useToday()
  const navigate = useNavigate()
  const print = () => window.print()
  useScreenKeys('brief', { p: print })
  useKeys({ Escape: () => void navigate({ to: '/people/$id', params: { id: person.id } }) })
  return (
    <Page title={person.name} windowTitle={say('brief-window', { name: person.name })} lead={line.text}>
      <div className="brief-steps">
        <Button variant="soft" onClick={print}>
          <Printer size={14} aria-hidden /> {say('brief-print')} <kbd>p</kbd>
        </Button>
        <Link to="/people/$id" params={{ id: person.id }} className="plain-link">
          {say('brief-whole')}
        </Link>
      </div>
      <div className="brief">
        {how_met && <p>{how_met.text}</p>}
        <p>{standing.text}</p>
        <Lines title={say('person-open')} lines={promises.map(({ id, said }) => [id, said.text])} />
        <Talks talks={talks} />
        <Sentences title={say('brief-openers')} lines={openersOf(page, talks, today).map(({ key, args }) => say(key, { ...args }))} />
        <Lines title={say('worth-news')} lines={worth.news.map(({ id, what }) => [id, what])} />
        <Words title={say('worth-topics')} words={worth.topics.map(({ name }) => name)} />
        <Lines title={say('worth-needs')} lines={worth.needs.map(({ id, what }) => [id, what])} />
        <Lines title={say('worth-offers')} lines={worth.offers.map(({ id, what }) => [id, what])} />
        <Lines title={say('person-give')} lines={give.map(({ text }) => [text, text])} />
        <Lines title={say('worth-days')} lines={worth.dates.map(({ id, kind, label, date }) => [id, `${label ?? say(`date-${kind}`)}: ${asPartial(date)}`])} />
        <SharedPeople id={person.id} />
        <Lines title={say('context-relations')} lines={relations.map(({ id, kind, name }) => [id, `${say(`relation-${kind}`)}: ${name}`])} />
        {worth.notes.length > 0 && (
          <Part title={say('brief-notes')}>
            {worth.notes.map(({ id, body }) => (
              <Markdown key={id} text={body} />
            ))}
          </Part>
        )}
      </div>
    </Page>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly [key: string, text: string][] }) {
  if (lines.length === 0) return null
  return (
    <Part title={title}>
      <ul>
        {lines.map(([key, text]) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </Part>
  )
}

function Words({ title, words }: { title: string; words: readonly string[] }) {
  return words.length > 0 ? (
    <Part title={title}>
      <p>{words.join(', ')}</p>
    </Part>
  ) : null
}

function Sentences({ title, lines }: { title: string; lines: readonly string[] }) {
  return <Lines title={title} lines={lines.map((line) => [line, line])} />
}

/** What was last said and done, without what promises say already. */
function useTalks(id: string): TimelineEntry[] {
  const query = useInfiniteQuery(timelineQuery(id, ''))
  return (query.data?.pages.flatMap(({ items }) => items) ?? []).filter(({ origin }) => origin === 'interaction').slice(0, TALKS)
}

function Talks({ talks }: { talks: readonly TimelineEntry[] }) {
  if (talks.length === 0) return null
  return (
    <Part title={say('brief-talks')}>
      <ul>
        {talks.map((talk) => (
          <li key={talk.id}>
            <Day date={talk.on_date} as="day" />: {toldOf(talk)}
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** Whom both know: who stands between the two, with what speaks for it. */
function SharedPeople({ id }: { id: string }) {
  const { data } = useQuery(pathsQuery(id))
  const between = (data?.paths ?? []).filter(({ people }) => people.length === 2)
  return <Lines title={say('brief-shared')} lines={between.map(({ people, steps }) => [people[0]?.id ?? '', steps.at(-1)?.said.text ?? ''])} />
}

const toldOf = ({ kind, title, body }: TimelineEntry) => [say(`kind-${kind}`), title, body].filter(Boolean).join('. ')
