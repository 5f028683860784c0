import { useState } from 'react'
import { write } from '~/api/client'
import type { SampleLeft } from '~/api/types'
import { announce } from '~/components/notices'
import { messageOf } from '~/components/writes'
import { useSession } from '~/features/session/use-session'
import { goToStep } from '~/features/tour/tour-state'
import { say } from '~/words/say'

/** Says that everyone here is invented, offers the tour, and the way back to one's own book where one came from there. */
export function SampleLine() {
  const session = useSession()
  if (!session?.sample) return null
  return (
    <aside className="sample-line">
      {say('sample')}
      <button type="button" className="plain-link" onClick={() => goToStep(0)}>
        {say('tour-take')}
      </button>
      {session.home && <Leave />}
    </aside>
  )
}

function Leave() {
  const [leaving, setLeaving] = useState(false)
  const leave = async () => {
    if (leaving) return
    setLeaving(true)
    try {
      const { home } = await write<SampleLeft>('DELETE', '/sample')
      window.location.replace(home)
    } catch (error) {
      announce({ text: messageOf(error), problem: true })
      setLeaving(false)
    }
  }
  return (
    <button type="button" className="plain-link" aria-disabled={leaving} onClick={() => void leave()}>
      {say('sample-leave')}
    </button>
  )
}
