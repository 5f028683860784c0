import { write } from '~/api/client'
import type { Settings } from '~/api/types'
import { useWrites } from '~/components/writes'
import { say } from '~/words/say'
import { QuietDays } from './quiet-days'
import { NumberSetting } from './settings'
import './settings.css'

/** How many people a week, and on which days nobody: set from Today too, where it matters. */
export function Pace({ settings }: { settings: Settings }) {
  const { run } = useWrites()
  const change = (changed: Partial<Settings>) => void run(() => write('PUT', '/settings', changed), say('settings-saved'))
  return (
    <>
      <NumberSetting
        id="room-capacity"
        label={say('settings-capacity')}
        about={say('settings-capacity-about')}
        value={settings.capacity_per_week}
        onChange={(capacity_per_week) => change({ capacity_per_week })}
      />
      <QuietDays quiet={settings.quiet_days} onChange={change} />
    </>
  )
}
