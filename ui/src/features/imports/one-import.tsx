import { Button } from '@radix-ui/themes'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { at, write } from '~/api/client'
import { refresh } from '~/api/events'
import { importQuery, isAtWork } from '~/api/queries'
import type { Import, ImportChoice, Written } from '~/api/types'
import { Asked } from '~/components/asked'
import { Onward, Page } from '~/components/page'
import { announce } from '~/components/notices'
import { useWrites } from '~/components/writes'
import { useScreenKeys } from '~/keys/use-screen-keys'
import { asNumber } from '~/words/order'
import { say } from '~/words/say'
import { EVERYTHING, asked, countOf, groupsOf, taken } from './choice'
import { Files } from './files'
import { Parts } from './parts'
import { Progress } from './progress'
import { type Choosing, NotTaken, Rows } from './rows'
import './imports.css'

const route = getRouteApi('/import/$id')

/** One import: its progress, the diff it would make, and after acceptance its way back. */
export function OneImport() {
  const { id } = route.useParams()
  return <Asked query={useQuery(importQuery(id))}>{(work) => <ImportView work={work} />}</Asked>
}

function ImportView({ work }: { work: Import }) {
  useRefreshWhenDone(work)
  useSaidWhenStopped(work)
  const [choice, onChoose] = useState(EVERYTHING)
  const groups = useMemo(() => groupsOf(work.parts), [work.parts])
  const choosing = work.state === 'ready' && groups.length > 0 ? { groups, choice, onChoose } : undefined
  const nothing = changesNothing(work)
  return (
    <Page title={say(nothing ? 'import-title-nothing' : `import-title-${work.state}`)} windowTitle={say('place-import')} lead={work.said.text}>
      {work.problem && (
        <p className="import-problem" role="alert">
          {work.problem.text}
        </p>
      )}
      {isAtWork(work) && <Progress work={work} />}
      <Steps work={work} choosing={choosing} />
      {choosing && <Parts {...choosing} />}
      {work.state === 'ready' && <Rows key={work.id} work={work} choosing={choosing} />}
      {(work.state === 'applied' || work.state === 'undone') && <NotTaken work={work} />}
      {/* Of what was stopped there is nothing to count. */}
      {work.files.length > 0 && work.state !== 'stopped' && <Files files={work.files} totals={work.totals} />}
      {work.state === 'stopped' && <Onward to="/import">{say('import-again')}</Onward>}
    </Page>
  )
}

/** Whether an import that waits is only to be looked at and closed. */
const changesNothing = ({ state, parts }: Import) => state === 'ready' && groupsOf(parts).length === 0

function Steps({ work, choosing }: { work: Import; choosing: Choosing | undefined }) {
  const { undoBatch } = useWrites()
  if (changesNothing(work)) return <NothingNew work={work} />
  if (work.state === 'ready') return <Accept work={work} choosing={choosing} />
  if (work.state !== 'applied' || !work.batch) return null
  const batch = work.batch
  return (
    <div className="import-steps">
      <Button size="3" asChild>
        <Link to="/first-look">{say('import-first-look')}</Link>
      </Button>
      <Button size="3" variant="soft" color="gray" highContrast onClick={() => void undoBatch(batch)}>
        {say('import-undo')}
      </Button>
    </div>
  )
}

/** Brings in what is chosen, everything at first; what stays out comes another time. */
function Accept({ work, choosing }: { work: Import; choosing: Choosing | undefined }) {
  const begin = useAccept(work)
  const all = choosing ? countOf(choosing.groups) : 0
  const come = choosing ? taken(choosing.choice, choosing.groups) : 0
  const nothing = all > 0 && come === 0
  const accept = () => void begin(choosing && come < all ? asked(choosing.choice) : undefined)
  useScreenKeys('imports', { Enter: accept }, { active: !nothing })
  return (
    <>
      <div className="import-steps">
        <Button size="3" disabled={nothing} onClick={accept}>
          {come < all ? say('import-accept-some', { taken: asNumber(come), all: asNumber(all) }) : say('import-accept')} <kbd>Enter</kbd>
        </Button>
        <StopButton work={work} label={say('import-leave')} />
      </div>
      <p className="import-stays quiet small" role="status">
        {come < all && say('import-stays-out', { count: all - come })}
      </p>
    </>
  )
}

/** What is known already is closed; where the source is newer, it can be noted that it still holds. */
function NothingNew({ work }: { work: Import }) {
  const begin = useAccept(work)
  const { run } = useWrites()
  const navigate = useNavigate()
  const seen = work.seen_again > 0
  const accept = () => void begin(undefined)
  const close = async () => {
    const left = await run(async (): Promise<Step> => ({ work: (await leave(work.id)).work }), say('import-closed'))
    if (left) await navigate({ to: '/import' })
  }
  useScreenKeys('imports', { Enter: seen ? accept : () => void close() })
  return (
    <div className="import-steps">
      {seen && (
        <Button size="3" onClick={accept}>
          {say('import-accept-seen')} <kbd>Enter</kbd>
        </Button>
      )}
      <Button size="3" variant="soft" color="gray" highContrast onClick={() => void close()}>
        {say('close')} {!seen && <kbd>Enter</kbd>}
      </Button>
    </div>
  )
}

/** Leaves an import without a trace; what is being written goes out again, which takes a moment. */
export function StopButton({ work, label }: { work: Import; label: string }) {
  const client = useQueryClient()
  const { run } = useWrites()
  const [stopping, setStopping] = useState(false)
  const stop = async () => {
    if (stopping) return
    setStopping(true)
    const left = await run(() => leave(work.id), say('import-stopping-about'))
    setStopping(left !== null)
    await client.invalidateQueries({ queryKey: ['import', work.id] })
  }
  // Not disabled: it keeps the focus until there is a heading to give it to.
  return (
    <Button size="3" variant="soft" color="gray" highContrast aria-disabled={stopping} onClick={() => void stop()}>
      {stopping ? say('import-stopping') : label}
    </Button>
  )
}

/** What these answer is no write of its own to undo: the batch is the import's, and is offered once it is in. */
type Step = Partial<Written> & { work: Import }

async function begin(id: string, choice: ImportChoice | undefined): Promise<Step> {
  return { work: await write<Import>('POST', at`/imports/${id}/acceptance`, choice) }
}

async function leave(id: string): Promise<Step> {
  const work = await write<Import>('POST', at`/imports/${id}/stop`)
  return { work, said: isAtWork(work) ? undefined : work.said }
}

function useAccept(work: Import): (choice: ImportChoice | undefined) => Promise<void> {
  const client = useQueryClient()
  const { run } = useWrites()
  return async (choice) => {
    const started = await run(() => begin(work.id, choice), say('import-accepted'))
    if (started) client.setQueryData(importQuery(work.id).queryKey, started.work)
  }
}

/** Once the import is in, everything is asked again, the First look opens by itself, and one key takes it all back. */
function useRefreshWhenDone(work: Import): void {
  const client = useQueryClient()
  const navigate = useNavigate()
  const before = useRef(work.state)
  useEffect(() => {
    // A small import is in before anybody saw it coming in.
    const arrived = before.current !== 'applied' && work.state === 'applied'
    before.current = work.state
    if (!arrived) return
    refresh(client)
    if (work.batch) announce({ text: work.said.text, batches: [work.batch] })
    void navigate({ to: '/first-look' })
  }, [work, client, navigate])
}

/** Once a stop has come through, what is left of the import is said, and the focus is where that stands. */
function useSaidWhenStopped(work: Import): void {
  const before = useRef(work)
  useEffect(() => {
    const stopped = isAtWork(before.current) && work.state === 'stopped'
    before.current = work
    if (!stopped) return
    announce({ text: work.said.text })
    const heading = document.querySelector<HTMLElement>('#main h1')
    if (!heading || document.activeElement !== document.body) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [work])
}
