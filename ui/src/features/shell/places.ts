// Where one can go: the rail, the tabs, More and the palette all read this.
import { Building2, Clock3, Combine, Ellipsis, FolderDown, IdCard, Route, Settings2, Sparkles, Sun, UserRoundCheck, UsersRound, type LucideIcon } from 'lucide-react'
import type { Session } from '~/api/types'

export interface Place {
  to: '/' | '/people' | '/import' | '/triage' | '/first-look' | '/organisations' | '/history' | '/settings' | '/paths' | '/duplicates' | '/me' | '/more'
  /** The key of its name in the catalogue. */
  name: string
  icon: LucideIcon
  /** The letter after `g`. */
  letter?: string
  /** Whether it has its place in the rail; the others wait under More. */
  inRail: (session: Session) => boolean
}

const always = () => true
const never = () => false

export const PLACES: readonly Place[] = [
  { to: '/', name: 'place-today', icon: Sun, letter: 't', inRail: always },
  { to: '/people', name: 'place-people', icon: UsersRound, letter: 'p', inRail: always },
  { to: '/triage', name: 'place-triage', icon: UserRoundCheck, letter: 'r', inRail: ({ counts }) => counts.triage > 0 },
  { to: '/import', name: 'place-import', icon: FolderDown, letter: 'i', inRail: always },
  { to: '/first-look', name: 'place-first-look', icon: Sparkles, letter: 'f', inRail: never },
  { to: '/organisations', name: 'place-organisations', icon: Building2, letter: 'o', inRail: never },
  { to: '/paths', name: 'place-paths', icon: Route, letter: 'l', inRail: never },
  { to: '/duplicates', name: 'place-duplicates', icon: Combine, letter: 'd', inRail: never },
  { to: '/history', name: 'place-history', icon: Clock3, letter: 'h', inRail: never },
  { to: '/me', name: 'place-me', icon: IdCard, letter: 'w', inRail: never },
  { to: '/settings', name: 'place-settings', icon: Settings2, letter: 's', inRail: never },
]

export const MORE: Place = { to: '/more', name: 'place-more', icon: Ellipsis, letter: 'm', inRail: always }
