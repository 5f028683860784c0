import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { Suspense, lazy } from 'react'
import { Problem } from '~/api/client'
import { sessionQuery } from '~/api/queries'
import { Trouble } from '~/components/asked'
import { useAnsweredLanguage } from '~/features/session/use-language'
import { Shell } from './shell'

const Enter = lazy(async () => ({ default: (await import('~/features/session/enter')).Enter }))

/** Lets in who is logged in, and shows the others how to get in. */
export function Root() {
  const entering = useLocation({ select: ({ pathname }) => pathname === '/enter' })
  // Whoever follows a link is not let in yet: there is nothing to ask for.
  const session = useQuery({ ...sessionQuery, enabled: !entering })
  useAnsweredLanguage(session.data?.language)
  const locked = session.error instanceof Problem && session.error.status === 401
  if (entering || locked) {
    return (
      <Suspense>
        <Enter />
      </Suspense>
    )
  }
  if (session.error && !session.data) return <Trouble error={session.error} again={() => void session.refetch()} />
  return session.data ? <Shell /> : null
}
