import { useQueryClient } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { Suspense, lazy, useEffect, useState } from 'react'
import { listen } from '~/api/events'
import { Toast } from '~/components/toast'
import { Capture } from '~/features/capture/capture'
import { CaptureLine } from '~/features/capture/capture-line'
import { useCapture } from '~/features/capture/capture-state'
import { useSession } from '~/features/session/use-session'
import { say } from '~/words/say'
import { DropZone } from './drop-zone'
import { Rail } from './rail'
import { Tabs } from './tabs'
import { useShellKeys } from './use-shell-keys'
import './shell.css'

const Hints = lazy(async () => ({ default: (await import('./hints')).Hints }))

/** What stands around every screen: the rail or the tabs, the capture box, the line at the foot. */
export function Shell() {
  const client = useQueryClient()
  const [hinting, setHinting] = useState(false)
  const { open } = useCapture()
  useEffect(() => listen(client), [client])
  useShellKeys(() => setHinting(true))
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {say('skip')}
      </a>
      <Rail onHints={() => setHinting(true)} />
      <div className="shell-column">
        <SampleLine />
        <CaptureLine />
        <main id="main" tabIndex={-1}>
          <Suspense>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Tabs />
      {/* Not loaded late: the key after "c" already belongs to the sentence. */}
      {open && <Capture />}
      <Suspense>{hinting && <Hints onClose={() => setHinting(false)} />}</Suspense>
      <DropZone />
      <Toast />
    </div>
  )
}

function SampleLine() {
  return useSession()?.sample ? <aside className="sample-line">{say('sample')}</aside> : null
}
