// Where one can go: the rail, the tabs, More and the palette all read this.
import {
  Building2,
  Clock3,
  Combine,
  Ellipsis,
  FolderDown,
  Handshake,
  IdCard,
  Lightbulb,
  MessagesSquare,
  Orbit,
  Route,
  Settings2,
  Sparkles,
  Sun,
  UserRoundCheck,
  UsersRound,
  type LucideIcon,
} from 'lucide-react'
import type { Session } from '~/api/types'

export interface Place {
  to: '/' | '/people' | '/in-touch' | '/introductions' | '/paths' | '/insight' | '/map' | '/organisations' | '/triage' | '/import' | '/first-look' | '/duplicates' | '/history' | '/me' | '/settings' | '/more'
  /** The key of its name in the catalogue. */
  name: string
  icon: LucideIcon
  /** The letter after `g`. */
  letter?: string
  /** Whether it has its place in the rail; the others wait under More. */
  inRail: (session: Session) => boolean
  /** Whether More shows it yet; it does when this is left out. */
  inMore?: (session: Session) => boolean
  /** Under which heading it stands there: what one does with people, with what one brings, or for oneself. */
  group: 'people' | 'files' | 'own'
}

const always = () => true
const never = () => false
/** What speaks of people waits until there is somebody. */
const withPeople = ({ counts }: Session) => counts.people > 0

export const PLACES: readonly Place[] = [
  { to: '/', name: 'place-today', icon: Sun, letter: 't', inRail: always, group: 'people' },
  { to: '/people', name: 'place-people', icon: UsersRound, letter: 'p', inRail: always, group: 'people' },
  { to: '/in-touch', name: 'place-in-touch', icon: MessagesSquare, letter: 'k', inRail: never, inMore: withPeople, group: 'people' },
  { to: '/introductions', name: 'place-introductions', icon: Handshake, letter: 'b', inRail: never, inMore: withPeople, group: 'people' },
  { to: '/paths', name: 'place-paths', icon: Route, letter: 'l', inRail: never, inMore: withPeople, group: 'people' },
  { to: '/insight', name: 'place-insight', icon: Lightbulb, letter: 'n', inRail: never, inMore: withPeople, group: 'people' },
  { to: '/map', name: 'place-map', icon: Orbit, letter: 'a', inRail: ({ has_map }) => has_map, inMore: ({ has_map }) => has_map, group: 'people' },
  { to: '/organisations', name: 'place-organisations', icon: Building2, letter: 'o', inRail: never, inMore: withPeople, group: 'people' },
  { to: '/triage', name: 'place-triage', icon: UserRoundCheck, letter: 'r', inRail: ({ counts }) => counts.triage > 0, group: 'files' },
  { to: '/import', name: 'place-import', icon: FolderDown, letter: 'i', inRail: always, group: 'files' },
  { to: '/first-look', name: 'place-first-look', icon: Sparkles, letter: 'f', inRail: never, group: 'files' },
  { to: '/duplicates', name: 'place-duplicates', icon: Combine, letter: 'd', inRail: never, inMore: withPeople, group: 'files' },
  { to: '/history', name: 'place-history', icon: Clock3, letter: 'h', inRail: never, group: 'own' },
  { to: '/me', name: 'place-me', icon: IdCard, letter: 'w', inRail: never, group: 'own' },
  { to: '/settings', name: 'place-settings', icon: Settings2, letter: 's', inRail: never, group: 'own' },
]

export const MORE: Place = { to: '/more', name: 'place-more', icon: Ellipsis, letter: 'm', inRail: always, group: 'own' }
