import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { Page } from '~/components/page'
import { useWalk } from '~/keys/use-walk'
import { useSession } from '~/features/session/use-session'
import { say } from '~/words/say'
import { PLACES, type Place } from './places'

const GROUPS: readonly Place['group'][] = ['people', 'files', 'own']

/** What has no place in the tabs, under three headings; a noun waits for its first record. */
export function More() {
  const session = useSession()
  const list = useWalk<HTMLDivElement>('a')
  const shown = PLACES.filter(({ to, inMore }) => to !== '/' && to !== '/people' && (!inMore || (session && inMore(session))))
  return (
    <Page title={say('place-more')}>
      <div className="more-groups" ref={list}>
        {GROUPS.map((group) => (
          <Group key={group} title={say(`more-${group}`)} places={shown.filter((place) => place.group === group)} />
        ))}
      </div>
    </Page>
  )
}

function Group({ title, places }: { title: string; places: readonly Place[] }) {
  const id = useId()
  if (places.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="more-list">
        {places.map(({ to, name, icon: Icon, letter }) => (
          <li key={to}>
            <Link to={to}>
              <Icon size={18} strokeWidth={1.75} aria-hidden />
              <span>
                {say(name)}
                <small>{say(`${name}-about`)}</small>
              </span>
              <span aria-hidden>
                <kbd>g</kbd> <kbd>{letter}</kbd>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
