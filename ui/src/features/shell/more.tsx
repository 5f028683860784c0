import { Link } from '@tanstack/react-router'
import { Page } from '~/components/page'
import { say } from '~/words/say'
import { PLACES } from './places'

/** What has no place in the rail or the tabs. */
export function More() {
  return (
    <Page title={say('place-more')}>
      <ul className="more-list">
        {PLACES.filter(({ to }) => to !== '/' && to !== '/people').map(({ to, name, icon: Icon, letter }) => (
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
    </Page>
  )
}
