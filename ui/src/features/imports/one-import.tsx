import { Button } from '@radix-ui/themes'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { at, write } from '~/api/client'
import { refresh } from '~/api/events'
import { importQuery, isAtWork } from '~/api/queries'
import type { Import, Written } from '~/api/types'
import { Asked } from '~/components/asked'
import { Page } from '~/components/page'
import { useWrites } from '~/components/writes'
import { useKeys } from '~/keys/use-keys'
import { say } from '~/words/say'
import { Files } from './files'
import { Progress } from './progress'
import { Rows } from './rows'
import './imports.css'

const route = getRouteApi('/import/$id')

/** One import: its progress, the diff it would make, and after acceptance its way back. */
export function OneImport() {
  const { id } = route.useParams()
  return <Asked query={useQuery(importQuery(id))}>{(work) => <ImportView work={work} />}</Asked>
}

function ImportView({ work }: { work: Import }) {
  useRefreshWhenDone(work)
  return (
    <Page title={say(`import-title-${work.state}`)} windowTitle={say('place-import')} lead={work.said.text}>
      {work.problem && (
        <p className="import-problem" role="alert">
          {work.problem.text}
        </p>
      )}
      {isAtWork(work) && <Progress work={work} />}
      <Steps work={work} />
      {!isAtWork(work) && work.state !== 'failed' && <Rows key={work.id} work={work} />}
      {work.files.length > 0 && <Files files={work.files} />}
    </Page>
  )
}

function Steps({ work }: { work: Import }) {
  const accept = useAccept(work)
  const { undoBatch } = useWrites()
  useKeys({ Enter: () => void accept() }, { active: work.state === 'ready' })
  if (work.state === 'ready') {
    return (
      <div className="import-steps">
        <Button size="3" onClick={() => void accept()}>
          {say('import-accept')} <kbd>Enter</kbd>
        </Button>
        <StopButton work={work} label={say('import-leave')} />
      </div>
    )
  }
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

/** Leaves an import without a trace. */
export function StopButton({ work, label }: { work: Import; label: string }) {
  const client = useQueryClient()
  const { run } = useWrites()
  const stop = async () => {
    await run(() => leave(work.id), say('import-stopped'))
    await client.invalidateQueries({ queryKey: ['import', work.id] })
  }
  return (
    <Button size="3" variant="soft" color="gray" highContrast onClick={() => void stop()}>
      {label}
    </Button>
  )
}

/** What these answer is no write of its own to undo: the batch is the import's, and is offered once it is in. */
type Step = Partial<Written> & { work: Import }

async function begin(id: string): Promise<Step> {
  return { work: await write<Import>('POST', at`/imports/${id}/acceptance`) }
}

async function leave(id: string): Promise<Step> {
  return { work: await write<Import>('POST', at`/imports/${id}/stop`) }
}

function useAccept(work: Import): () => Promise<void> {
  const client = useQueryClient()
  const { run } = useWrites()
  return async () => {
    const started = await run(() => begin(work.id), say('import-accepted'))
    if (started) client.setQueryData(importQuery(work.id).queryKey, started.work)
  }
}

/** Once the import is in, everything is asked again, and the First look opens by itself. */
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
    void navigate({ to: '/first-look' })
  }, [work.state, client, navigate])
}
