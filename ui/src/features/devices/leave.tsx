import { Button } from '@radix-ui/themes'
import { write } from '~/api/client'
import { announce } from '~/components/notices'
import { Section } from '~/components/page'
import { messageOf } from '~/components/writes'
import { keepDraft } from '~/features/capture/capture-state'
import { forgetRecents } from '~/features/capture/recents'
import { forgetKept } from '~/features/offline/kept'
import { waitingNow } from '~/features/offline/waiting'
import { forgetDrafts } from '~/features/today/drafts'
import { say } from '~/words/say'

/** On a phone: leaves, and takes along everything that was kept there. What still waits is sent or let go first. */
export function Leave() {
  const leave = async () => {
    if (waitingNow().length > 0) return announce({ text: say('devices-leave-waiting'), problem: true })
    try {
      await write('DELETE', '/session')
      await forgetKept()
      keepDraft('')
      forgetDrafts()
      forgetRecents()
      window.location.assign('/')
    } catch (error) {
      announce({ text: messageOf(error), problem: true })
    }
  }
  return (
    <Section title={say('devices-this')}>
      <div className="device-make">
        <p>{say('devices-this-about')}</p>
        <Button variant="soft" color="gray" highContrast onClick={() => void leave()}>
          {say('devices-leave')}
        </Button>
      </div>
    </Section>
  )
}
