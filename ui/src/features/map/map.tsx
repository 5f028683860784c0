import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { indexQuery, mapQuery } from '~/api/queries'
import type { MapAnswer } from '~/api/types'
import { Asked } from '~/components/asked'
import { Empty, Page } from '~/components/page'
import { Conditions } from '~/features/people/conditions'
import { FilterLine } from '~/features/people/filter-line'
import type { Known } from '~/features/people/known'
import { sorted } from '~/features/people/sort'
import { useFilter } from '~/features/people/use-filter'
import { useScreenKeys } from '~/keys/use-screen-keys'
import { say } from '~/words/say'
import { MapCanvas } from './canvas'
import { COLOURS_BY, type ColoursBy } from './colours-by'
import { groupedBy } from './groups'
import { InFocus } from './in-focus'
import { Legend } from './legend'
import { MapList } from './map-list'
import { standsOf, tiesOf, type Stand } from './stands'
import '../people/people.css'
import './map.css'

const route = getRouteApi('/map')

/** Everybody one knows as a drawing, with a list beside it that says the same in words. */
export function MapScreen() {
  const people = useQuery(indexQuery)
  const map = useDrawn(useQuery(mapQuery))
  return <Asked query={people}>{(known) => <Asked query={map}>{(answer) => <MapPage answer={answer} known={known} />}</Asked>}</Asked>
}

/** While a change is being drawn, the drawing before it stays. */
function useDrawn<Query extends { data: MapAnswer | undefined }>(query: Query): Query {
  const last = useRef<MapAnswer | undefined>(undefined)
  if (query.data && !query.data.drawing) last.current = query.data
  return query.data?.drawing && last.current ? { ...query, data: last.current } : query
}

function MapPage({ answer, known }: { answer: MapAnswer; known: Known[] }) {
  const address = useAddress()
  const field = useRef<HTMLInputElement>(null)
  const { stands, shown, grouped, ties } = useShown(answer, known, address)
  const focus = shown.some((stand) => stand.known.id === address.who) ? (address.who ?? null) : null
  useScreenKeys('map', { f: () => field.current?.focus(), o: () => address.setOrganisations(!address.organisations) })
  const open = useOpen()
  if (answer.people.length === 0) return <Page title={say('place-map')}><Empty>{answer.said.text}</Empty></Page>
  return (
    <Page title={say('place-map')} aside={<span className="figures">{countOf(shown.length, stands.length)}</span>} wide>
      <div className="map-tools">
        <FilterLine people={known} line={address.line} onLine={address.setLine} field={field} />
        <ColoursChoice by={address.by} onBy={address.setBy} />
        <OrganisationsChoice on={address.organisations} onChange={address.setOrganisations} />
        <Conditions people={known} line={address.line} onLine={address.setLine} />
      </div>
      <div className="map-both">
        <section className="map-left" aria-label={say('place-map')}>
          <MapCanvas
            answer={answer}
            stands={shown}
            grouped={grouped}
            ties={ties}
            focus={focus}
            onFocus={address.setWho}
            onOpen={open}
            organisations={address.organisations}
            label={say('map-drawing-label', { count: shown.length })}
          />
          <Legend groups={grouped.groups} only={address.only} onOnly={address.setOnly} />
        </section>
        <div className="map-right">
          {focus && <InFocus id={focus} known={known} ties={ties} onFocus={address.setWho} />}
          {shown.length > 0 ? <MapList stands={shown} grouped={grouped} focus={focus} onFocus={address.setWho} /> : <Empty>{say('map-drawn-none')}</Empty>}
        </div>
      </div>
      <p className="map-said">{answer.said.text}</p>
    </Page>
  )
}

const countOf = (shown: number, all: number) => (shown === all ? say('count-people', { count: all }) : say('map-shown', { shown, all }))

function useOpen() {
  const navigate = route.useNavigate()
  return (id: string) => void navigate({ to: '/people/$id', params: { id } })
}

/** Who is on the map, who of them is shown, and what their colours mean. */
function useShown(answer: MapAnswer, known: readonly Known[], { line, by, only }: ReturnType<typeof useAddress>) {
  const { holds } = useFilter(useDeferredValue(line))
  const { people, x, y, clusters_of, ties: flat } = answer
  const stands = useMemo(() => standsOf(answer, known), [people, x, y, clusters_of, known])
  const ties = useMemo(() => tiesOf({ people, ties: flat }), [people, flat])
  const matching = useMemo(() => inOrder(stands.filter((stand) => holds(stand.known)), known), [stands, holds, known])
  const grouped = useMemo(() => groupedBy(by, matching, answer.clusters), [by, matching, answer.clusters])
  const shown = useMemo(() => (only === null ? matching : matching.filter((stand) => grouped.of(stand).key === only)), [matching, grouped, only])
  return { stands, shown, grouped, ties }
}

/** Those kept first, by name, as the list of people has it. */
function inOrder(stands: Stand[], known: readonly Known[]): Stand[] {
  const byId = new Map(stands.map((stand) => [stand.known.id, stand]))
  return sorted(known, undefined).flatMap(({ id }) => byId.get(id) ?? [])
}

/** What is shown lives in the address, so that going back restores it. */
function useAddress() {
  const { q, by = 'circle', places, who } = route.useSearch()
  const navigate = route.useNavigate()
  const [line, setOwnLine] = useState(q ?? '')
  const [only, setOnly] = useState<string | null>(null)
  const change = (changed: Partial<{ q: string; by: ColoursBy; places: false; who: string }>) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false })
  return {
    line,
    by,
    only,
    who,
    organisations: places !== false,
    setOnly,
    setLine: (next: string) => {
      setOwnLine(next)
      change({ q: next || undefined })
    },
    setBy: (next: ColoursBy) => {
      setOnly(null)
      change({ by: next === 'circle' ? undefined : next })
    },
    setOrganisations: (next: boolean) => change({ places: next ? undefined : false }),
    setWho: (next: string | null) => change({ who: next ?? undefined }),
  }
}

function ColoursChoice({ by, onBy }: { by: ColoursBy; onBy: (by: ColoursBy) => void }) {
  return (
    <label className="map-choice">
      {say('map-colours')}
      <select value={by} onChange={(event) => onBy(event.target.value as ColoursBy)}>
        {COLOURS_BY.map((one) => (
          <option key={one} value={one}>
            {say(`map-by-${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

function OrganisationsChoice({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="map-choice">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      {say('map-organisations')} <kbd>o</kbd>
    </label>
  )
}
