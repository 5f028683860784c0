import { useQuery } from '@tanstack/react-query'
import { useNavigate, type NavigateOptions } from '@tanstack/react-router'
import { useMemo } from 'react'
import { indexQuery, searchQuery } from '~/api/queries'
import { useWrites } from '~/components/writes'
import { lineOf } from '~/features/people/known'
import { find, isOneSlip } from '~/features/people/rank'
import { chooseDensity, togglePrivate } from '~/features/settings/use-looks'
import { chooseTheme } from '~/features/settings/use-theme'
import { MORE, PLACES } from '~/features/shell/places'
import { useToday } from '~/features/session/use-session'
import { asDay } from '~/words/dates'
import { fold } from '~/words/fold'
import { say } from '~/words/say'
import { closeCapture, draft, keepDraft } from './capture-state'
import { screenActions } from './screen-actions'
import { useRested } from './use-reading'

/** Something the palette can do. */
export interface Option {
  id: string
  kind: 'person' | 'organisation' | 'note' | 'paths' | 'action'
  name: string
  about: string
  take: () => void
}

/** How many people are offered. */
const SHOWN = 6

/** People, organisations and notes that answer the text; after `>`, actions. */
export function useOptions(text: string): Option[] {
  const actions = useActions(text)
  const people = usePeople(text)
  const said = useSaid(text)
  const ways = useWays(text)
  if (text.startsWith('>')) {
    const wanted = fold(text.slice(1).trim())
    const found = actions.filter(({ name }) => fold(name).includes(wanted))
    return found.length > 0 ? found : actions.filter(({ name }) => meant(name, wanted))
  }
  return [...people, ...said, ...ways]
}

/** Whether every word is in a name, a slip of one letter forgiven. */
function meant(name: string, wanted: string): boolean {
  const words = fold(name).split(/\s+/)
  return wanted.split(/\s+/).every((typed) => words.some((word) => word.startsWith(typed) || (typed.length > 3 && isOneSlip(word, typed))))
}

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
  const found = useMemo(() => find(index, text, SHOWN), [index, text])
  return found.map((known) => ({
    id: known.id,
    kind: 'person',
    name: known.name,
    about: [lineOf(known), known.place].filter(Boolean).join(' · '),
    take: () => go({ to: '/people/$id', params: { id: known.id } }),
  }))
}

function useSaid(text: string): Option[] {
  const today = useToday()
  const words = useRested(text.trim())
  const { data } = useQuery(searchQuery(words.startsWith('>') ? '' : words))
  const go = useGo(text)
  if (!data || text.trim().length < 2) return []
  const organisations = data.organisations.map(({ id, name, people }): Option => ({
    id,
    kind: 'organisation',
    name,
    about: say('count-people', { count: people }),
    take: () => go({ to: '/organisations/$id', params: { id } }),
  }))
  const notes = data.notes.flatMap(({ person, excerpt, on_date }, index): Option[] => {
    if (!person) return []
    return [{ id: `note-${index}`, kind: 'note', name: excerpt, about: `${person.name} · ${asDay(on_date, today)}`, take: () => go({ to: '/people/$id', params: { id: person.id } }) }]
  })
  return [...organisations.slice(0, 3), ...notes.slice(0, 3)]
}

/** Who could lead to what was typed, as long as it is a name and no sentence. */
function useWays(text: string): Option[] {
  const go = useGo(text)
  const target = text.trim()
  if (target.length < 3 || target.split(/\s+/).length > 4) return []
  return [{ id: 'paths', kind: 'paths', name: say('paths-to', { name: target }), about: '', take: () => go({ to: '/paths', search: { target } }) }]
}

function useActions(text: string): Option[] {
  const go = useGo(text)
  const { undo } = useWrites()
  const navigate = useNavigate()
  const act = (id: string, take: () => void): Option => ({ id, kind: 'action', name: say(`act-${id}`), about: '', take: () => (closeCapture(), take()) })
  return [
    ...screenActions().map(({ take, ...action }): Option => ({ ...action, kind: 'action', take: () => (closeCapture(), take()) })),
    ...[...PLACES, MORE].map(({ to, name, letter }): Option => ({
      id: to,
      kind: 'action',
      name: say('act-go', { place: say(name) }),
      about: letter ? `g ${letter}` : '',
      take: () => go({ to }),
    })),
    act('undo', () => void undo()),
    act('light', () => chooseTheme('light')),
    act('dark', () => chooseTheme('dark')),
    act('system', () => chooseTheme('system')),
    act('private', togglePrivate),
    act('airy', () => chooseDensity('airy')),
    act('dense', () => chooseDensity('dense')),
    act('new-person', () => void navigate({ to: '/people', search: { add: true } })),
    act('export', () => window.location.assign('/api/export?format=json')),
  ]
}
