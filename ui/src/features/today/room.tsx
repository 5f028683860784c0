import { Popover } from '@radix-ui/themes'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Suspense, lazy } from 'react'
import { settingsQuery } from '~/api/queries'
import type { Today } from '~/api/types'
import { say } from '~/words/say'

const Pace = lazy(async () => ({ default: (await import('~/features/settings/pace')).Pace }))

/** How much room the week has, or that the day is quiet; pressed, both are set where they stand. */
export function Room({ today: { capacity, quiet } }: { today: Today }) {
  return (
    <Popover.Root>
      <Popover.Trigger>
        <button type="button" className="plain-link" data-tone="quiet">
          {quiet ? say('today-quiet') : say('today-capacity', { left: capacity.left })}
        </button>
      </Popover.Trigger>
      <Popover.Content className="room" align="end" aria-label={say('settings-pace')}>
        <Suspense>
          <Own />
        </Suspense>
        <Link to="/settings" className="plain-link" data-tone="quiet">
          {say('today-all-settings')}
        </Link>
      </Popover.Content>
    </Popover.Root>
  )
}

function Own() {
  const { data } = useQuery(settingsQuery)
  return data ? <Pace settings={data} /> : null
}
