import { Link } from '@tanstack/react-router'
import { Empty, Page } from '~/components/page'
import { say } from '~/words/say'

/** An address that leads nowhere. */
export function Lost() {
  return (
    <Page title={say('lost-title')}>
      <Empty
        action={
          <Link to="/" className="plain-link">
            {say('lost-step')}
          </Link>
        }
      >
        {say('lost')}
      </Empty>
    </Page>
  )
}
