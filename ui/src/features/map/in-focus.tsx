import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { Band } from '~/components/band'
import { lineOf, type Known } from '~/features/people/known'
import { say } from '~/words/say'
import type { Tied } from './stands'

/** How many names are said before the rest is counted. */
const NAMED = 6

interface Props {
  id: string
  known: readonly Known[]
  ties: Map<string, Tied[]>
  onFocus: (id: string | null) => void
}

/** Who is in focus, and whom they know: what the lines of the drawing show, in words. */
export function InFocus({ id, known, ties, onFocus }: Props) {
  const one = known.find((other) => other.id === id)
  if (!one) return null
  const own = ties.get(id) ?? []
  return (
    <section className="map-focus" aria-label={say('map-focus')}>
      <header>
        <h2 className="map-who">{one.name}</h2>
        <button type="button" className="plain-icon" aria-label={say('map-leave', { name: one.name })} onClick={() => onFocus(null)}>
          <X size={16} aria-hidden />
        </button>
      </header>
      <p className="map-row-line">{[lineOf(one), one.place].filter(Boolean).join(' · ')}</p>
      <p className="map-focus-state">
        {one.circle && <span>{say(`circle-${one.circle}`)}</span>}
        <Band band={one.band} />
      </p>
      <Names title={say('map-knows')} ids={own.filter(({ sure }) => sure)} known={known} onFocus={onFocus} />
      <Names title={say('map-may-know')} ids={own.filter(({ sure }) => !sure)} known={known} onFocus={onFocus} />
      {own.length === 0 && <p className="quiet small">{say('map-knows-nobody', { name: one.name })}</p>}
      <Link to="/people/$id" params={{ id }} className="map-open">
        {say('map-open')} <kbd>Enter</kbd>
      </Link>
    </section>
  )
}

function Names({ title, ids, known, onFocus }: { title: string; ids: readonly Tied[]; known: readonly Known[]; onFocus: (id: string) => void }) {
  const byId = new Map(known.map((one) => [one.id, one]))
  const named = ids.flatMap(({ id }) => byId.get(id) ?? []).sort((one, other) => Number(other.kept) - Number(one.kept) || one.name.localeCompare(other.name))
  if (named.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className="map-names">
        {named.slice(0, NAMED).map(({ id, name }) => (
          <li key={id}>
            <button type="button" className="plain-link map-row-name" onClick={() => onFocus(id)}>
              {name}
            </button>
          </li>
        ))}
        {named.length > NAMED && <li className="quiet small">{say('map-more', { count: named.length - NAMED })}</li>}
      </ul>
    </>
  )
}
