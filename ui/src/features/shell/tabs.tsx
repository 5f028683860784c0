import { PenLine } from 'lucide-react'
import { openCapture } from '~/features/capture/capture-state'
import { say } from '~/words/say'
import { MORE, PLACES } from './places'
import { PlaceLink } from './rail'

const TABS = PLACES.filter(({ to }) => to === '/' || to === '/people')

/** On a phone: four tabs, capture among them where the thumb is. */
export function Tabs() {
  return (
    <nav className="tabs" aria-label={say('places')}>
      {TABS.map((place) => (
        <PlaceLink key={place.to} place={place} />
      ))}
      <button type="button" className="place tab-capture" onClick={() => openCapture('log')}>
        <span className="tab-capture-mark">
          <PenLine size={20} strokeWidth={1.9} aria-hidden />
        </span>
        <span>{say('capture')}</span>
      </button>
      <PlaceLink place={MORE} />
    </nav>
  )
}
