import { Link } from '@tanstack/react-router'
import type { Today } from '~/api/types'
import { useSession } from '~/features/session/use-session'
import { say } from '~/words/say'

/** When nothing is left: that it is enough, and at most one thing one might like to do. */
export function Enough({ today: { acts, enough } }: { today: Today }) {
  const session = useSession()
  if (acts.length > 0) return null
  const waiting = session?.counts.triage ?? 0
  return (
    <div className="enough">
      <p>{enough?.text ?? say('today-enough')}</p>
      {waiting > 0 && (
        <Link to="/triage" className="plain-link">
          {say('today-triage', { count: waiting })}
        </Link>
      )}
    </div>
  )
}
