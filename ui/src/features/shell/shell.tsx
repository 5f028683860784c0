import { useQueryClient } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { Suspense, lazy, useEffect } from 'react'
import { listen } from '~/api/events'
import { Toast } from '~/components/toast'
import { Capture } from '~/features/capture/capture'
import { CaptureLine } from '~/features/capture/capture-line'
import { useCapture } from '~/features/capture/capture-state'
import { useAsked } from '~/features/imports/columns-state'
import { OfflineLine } from '~/features/offline/offline-line'
import { useDelivery } from '~/features/offline/use-delivery'
import { usePasted } from '~/features/pastes/paste-state'
import { usePastes } from '~/features/pastes/use-pastes'
import { useStep } from '~/features/tour/tour-state'
import { say } from '~/words/say'
import { DropZone } from './drop-zone'
import { hideHints, showHints, useHints } from './hints-state'
import { Rail } from './rail'
import { SampleLine } from './sample-line'
import { Tabs } from './tabs'
import { usePageFocus } from './use-page-focus'
import { useShellKeys } from './use-shell-keys'
import './shell.css'

const Columns = lazy(async () => ({ default: (await import('~/features/imports/columns')).Columns }))
const Tour = lazy(async () => ({ default: (await import('~/features/tour/tour')).Tour }))
const ConfirmPasted = lazy(async () => ({ default: (await import('~/features/pastes/confirm-pasted')).ConfirmPasted }))
const Hints = lazy(async () => ({ default: (await import('./hints')).Hints }))

/** What stands around every screen: the rail or the tabs, the capture box, the line at the foot. */
export function Shell() {
  const client = useQueryClient()
  const hinting = useHints()
  const { open } = useCapture()
  const asked = useAsked()
  const step = useStep()
  useEffect(() => listen(client), [client])
  const pasted = usePasted()
  useDelivery()
  usePastes()
  usePageFocus()
  useShellKeys(showHints)
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {say('skip')}
      </a>
      <Rail onHints={showHints} />
      <div className="shell-column">
        <SampleLine />
        <OfflineLine />
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
      <Suspense>{hinting && <Hints onClose={hideHints} />}</Suspense>
      <Suspense>{asked && <Columns asked={asked} />}</Suspense>
      <Suspense>{pasted && <ConfirmPasted pasted={pasted} />}</Suspense>
      <Suspense>{step !== null && <Tour step={step} />}</Suspense>
      <DropZone />
      <Toast />
    </div>
  )
}
