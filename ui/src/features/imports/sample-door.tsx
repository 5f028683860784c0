import { Button } from '@radix-ui/themes'
import { useState } from 'react'
import { write } from '~/api/client'
import type { Sample } from '~/api/types'
import { announce } from '~/components/notices'
import { messageOf } from '~/components/writes'
import { isDevice } from '~/features/offline/near'
import { say } from '~/words/say'

/** Opens the sample network beside one's own book, with its tour. It stands open on the machine alone. */
export function SampleDoor() {
  const [opening, setOpening] = useState(false)
  const open = async () => {
    if (opening) return
    setOpening(true)
    try {
      const { link } = await write<Sample>('POST', '/sample')
      window.location.assign(link)
    } catch (error) {
      announce({ text: messageOf(error), problem: true })
      setOpening(false)
    }
  }
  if (isDevice()) return <p className="quiet small">{say('door-sample-machine')}</p>
  // Not disabled while it opens: it keeps the focus.
  return (
    <Button variant="soft" aria-disabled={opening} onClick={() => void open()}>
      {say(opening ? 'door-sample-opening' : 'door-sample-step')}
    </Button>
  )
}
