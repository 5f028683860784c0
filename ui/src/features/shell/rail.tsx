import { Link } from '@tanstack/react-router'
import { useSession } from '~/features/session/use-session'
import { say } from '~/words/say'
import { MORE, PLACES, type Place } from './places'

/** On a desk: a narrow rail of places, each an icon with its word. */
export function Rail({ onHints }: { onHints: () => void }) {
  const session = useSession()
  const shown = session ? PLACES.filter((place) => place.inRail(session)) : []
  return (
    <nav className="rail" aria-label={say('places')}>
      <ul>
        {[...shown, MORE].map((place) => (
          <li key={place.to}>
            <PlaceLink place={place} />
          </li>
        ))}
      </ul>
      <button type="button" className="rail-hints" onClick={onHints}>
        {say('keys')} <kbd>?</kbd>
      </button>
    </nav>
  )
}

/** A place as a link: its icon above its word. */
export function PlaceLink({ place: { to, name, icon: Icon, letter } }: { place: Place }) {
  return (
    <Link to={to} className="place" activeOptions={{ exact: to === '/' }} title={letter && say('place-key', { letter })}>
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      <span>{say(name)}</span>
    </Link>
  )
}
