import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { organisationQuery } from '~/api/queries'
import type { OrganisationPage, PersonAt } from '~/api/types'
import { Asked } from '~/components/asked'
import { Avatar } from '~/components/avatar'
import { Band } from '~/components/band'
import { Empty, Page, Section } from '~/components/page'
import { PathsTo } from '~/features/paths/paths-to'
import { useWalk } from '~/keys/use-walk'
import { asPartial } from '~/words/dates'
import { say } from '~/words/say'
import { OrganisationFacts } from './organisation-facts'
import { NameTaken, OrganisationName } from './organisation-name'
import { OrganisationNotes } from './organisation-notes'
import { useOrganisationWrites } from './use-organisation-writes'
import '~/features/person/person.css'
import './organisations.css'

const route = getRouteApi('/organisations/$id')

/** What it is, and whom one knows here: now, and before. */
export function Organisation() {
  const { id } = route.useParams()
  return <Asked query={useQuery(organisationQuery(id))}>{(organisation) => <OrganisationView key={id} organisation={organisation} />}</Asked>
}

function OrganisationView({ organisation }: { organisation: OrganisationPage }) {
  const { name, now, members, before } = organisation
  const writes = useOrganisationWrites(organisation)
  const list = useWalk<HTMLDivElement>('.person-at')
  return (
    <Page title={name} heading={<OrganisationName organisation={organisation} writes={writes} />}>
      {writes.taken && <NameTaken taken={writes.taken} writes={writes} />}
      <OrganisationFacts organisation={organisation} writes={writes} />
      <PathsTo name={name} target={name} />
      {now.length + members.length + before.length === 0 && <Empty>{say('organisation-nobody')}</Empty>}
      <div ref={list}>
        {now.length > 0 && <People title={say('organisation-now')} people={now} />}
        {members.length > 0 && <People title={say('organisation-members')} people={members} />}
        {before.length > 0 && <People title={say('organisation-before')} people={before} />}
      </div>
      {[...now, ...members, ...before].some(({ sure }) => sure === 'name_only') && <p className="quiet small organisation-by-name">{say('organisation-by-name-about')}</p>}
      <OrganisationNotes organisation={organisation} />
    </Page>
  )
}

function People({ title, people }: { title: string; people: PersonAt[] }) {
  return (
    <Section title={title}>
      <ul className="people-at">
        {people.map((at) => (
          <li key={at.id}>
            <Link to="/people/$id" params={{ id: at.id }} className="person-at">
              <Avatar id={at.id} name={at.name} size="small" />
              <span className="person-at-name truncate">{at.name}</span>
              <span className="truncate">{positionsOf(at)}</span>
              <Band band={at.band ?? null} />
              <span className="person-at-sure" title={at.said.text}>
                {at.sure === 'name_only' && say('organisation-by-name')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What they do there, all of it. */
function positionsOf(at: PersonAt): string {
  const first = [at.title ?? asMember(at), spanOf(at)].filter(Boolean).join(' · ')
  const others = at.also.map((position) => [position.title, spanOf(position)].filter(Boolean).join(' · '))
  return [first, ...others].filter(Boolean).join('; ')
}

/** Members without an office are called what they are; others without a title are called nothing. */
function asMember({ kind }: PersonAt): string {
  return kind === 'membership' ? say('organisation-member') : ''
}

/** From when to when; "since" where it goes on, "until" where nobody knows since when. */
function spanOf({ started_on, ended_on }: Pick<PersonAt, 'started_on' | 'ended_on'>): string {
  const [from, to] = [started_on && asPartial(started_on), ended_on && asPartial(ended_on)]
  if (from && to) return say('span', { from, to })
  if (from) return say('span-since', { from })
  return to ? say('span-until', { to }) : ''
}
