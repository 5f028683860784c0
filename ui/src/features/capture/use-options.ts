import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, type NavigateOptions } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { indexQuery, searchQuery } from '~/api/queries'
import type { SearchAnswer } from '~/api/types'
import { lineOf, type Known } from '~/features/people/known'
import { findOrganisations } from '~/features/people/organisations-known'
import { find, isOneSlip } from '~/features/people/rank'
import { useToday } from '~/features/session/use-session'
import { asDay } from '~/words/dates'
import { fold } from '~/words/fold'
import { say } from '~/words/say'
import { closeCapture, draft, keepDraft, type Intent } from './capture-state'
import { recents } from './recents'
import { useActions } from './use-actions'
import { useRested } from './use-reading'

/** Something the palette can do. */
export interface Option {
  id: string
  kind: 'person' | 'organisation' | 'note' | 'paths' | 'action'
  name: string
  about: string
  /** Offered before anything is typed. */
  common?: boolean
  take: () => void
}

/** How many people are offered, and how many organisations and notes. */
const SHOWN = 6
const FEW = 3
/** How many actions are offered before anything is typed. */
const COMMON = 6

/** People, organisations and notes that answer the text; after `>`, actions; before anything is typed, those of late. */
export function useOptions(text: string, intent: Intent): Option[] {
  const actions = useActions(useGo(text))
  const people = usePeople(text)
  const said = useSaid(text)
  const ways = useWays(text)
  if (text.startsWith('>')) {
    const wanted = fold(text.slice(1).trim())
    const found = actions.filter(({ name }) => fold(name).includes(wanted))
    return found.length > 0 ? found : actions.filter(({ name }) => meant(name, wanted))
  }
  if (text.trim() === '') return intent === 'log' ? [] : [...people, ...commonOf(actions)]
  return [...people, ...said, ...ways]
}

/** What one most often wants before anything is typed: to write, then what the screen at hand offers, then the rest. */
function commonOf(actions: readonly Option[]): Option[] {
  const common = actions.filter((action) => action.common)
  const isWriting = ({ id }: Option) => id === 'log'
  return [...common.filter(isWriting), ...common.filter((action) => !isWriting(action))].slice(0, COMMON)
}

/** Whether every word is in a name, a slip of one letter forgiven. */
function meant(name: string, wanted: string): boolean {
  const words = fold(name).split(/\s+/)
  return wanted.split(/\s+/).every((typed) => words.some((word) => word.startsWith(typed) || (typed.length > 3 && isOneSlip(word, typed))))
}

/** Leaves the box for a place; what was typed was only a way there. */
function useGo(text: string) {
  const navigate = useNavigate()
  return (go: NavigateOptions) => {
    if (draft() === text) keepDraft('')
    closeCapture()
    void navigate(go)
  }
}

function usePeople(text: string): Option[] {
  const { data: index = [] } = useQuery(indexQuery)
  const go = useGo(text)
  const [lately] = useState(recents)
  const found = useMemo(() => (text.trim() ? find(index, text, SHOWN, inPlaces(lately)) : ofLate(index, lately)), [index, text, lately])
  return found.map((known) => ({
    id: known.id,
    kind: 'person',
    name: known.name,
    about: [lineOf(known), known.place].filter(Boolean).join(' · '),
    take: () => go({ to: '/people/$id', params: { id: known.id } }),
  }))
}

const inPlaces = (ids: readonly string[]) => new Map(ids.map((id, place) => [id, place]))

/** Those of late, the newest first, as far as the book still has them. */
function ofLate(index: readonly Known[], ids: readonly string[]): Known[] {
  const places = inPlaces(ids)
  const found = index.filter(({ id }) => places.has(id))
  return found.sort((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0)).slice(0, SHOWN)
}

function useSaid(text: string): Option[] {
  const today = useToday()
  const words = useRested(text.trim())
  const { data } = useQuery(searchQuery(words.startsWith('>') ? '' : words))
  const go = useGo(text)
  const organisations = useOrganisations(text, data?.organisations ?? [])
  if (text.trim().length < 2) return []
  const notes = (data?.notes ?? []).flatMap(({ person, excerpt, on_date }, index): Option[] => {
    if (!person) return []
    return [{ id: `note-${index}`, kind: 'note', name: excerpt, about: `${person.name} · ${asDay(on_date, today)}`, take: () => go({ to: '/people/$id', params: { id: person.id } }) }]
  })
  return [...organisations, ...notes.slice(0, FEW)]
}

/** Organisations as the index in memory names them, at once and with a slip forgiven; then what else the server knows so. */
function useOrganisations(text: string, asked: SearchAnswer['organisations']): Option[] {
  const { data: index = [] } = useQuery(indexQuery)
  const client = useQueryClient()
  const go = useGo(text)
  const known = useMemo(() => findOrganisations(index, text, FEW), [index, text])
  const option = (name: string, people: number, id: string | undefined, take: () => void): Option => ({
    id: id ?? `organisation ${name}`,
    kind: 'organisation',
    name,
    about: say('count-people', { count: people }),
    take,
  })
  const goTo = (id: string) => go({ to: '/organisations/$id', params: { id } })
  // The index has no ids of organisations: the server says which one is called so, and those there are the next best.
  const look = async (name: string) => {
    const { organisations } = await client.fetchQuery(searchQuery(name))
    const named = organisations.find((other) => fold(other.name) === fold(name)) ?? organisations[0]
    if (named) goTo(named.id)
    else go({ to: '/people', search: { q: `org:"${name}"`, all: true } })
  }
  const ofServer = new Map(asked.map((organisation) => [fold(organisation.name), organisation]))
  const here = known.map(({ name, people, folded }) => {
    const same = ofServer.get(folded)
    ofServer.delete(folded)
    return same ? option(same.name, same.people, same.id, () => goTo(same.id)) : option(name, people, undefined, () => void look(name))
  })
  return [...here, ...[...ofServer.values()].map(({ id, name, people }) => option(name, people, id, () => goTo(id)))].slice(0, FEW)
}

/** Who could lead to what was typed, as long as it is a name and no sentence. */
function useWays(text: string): Option[] {
  const go = useGo(text)
  const target = text.trim()
  if (target.length < 3 || target.split(/\s+/).length > 4) return []
  return [{ id: 'paths', kind: 'paths', name: say('paths-to', { name: target }), about: '', take: () => go({ to: '/paths', search: { target } }) }]
}
