// Every write goes this way: it runs, the screen is asked again, and a line says what was done and how to take it back.
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Problem, at, read, write } from '~/api/client'
import { refresh } from '~/api/events'
import type { LastChange, UndoAnswer, Written } from '~/api/types'
import { say } from '~/words/say'
import { announce, takeOffered, type Notice } from './notices'

export interface Writes {
  /** Runs a write and says so: in the server's words when it has some. Answers null when it failed, which has been
   * said then. `away` keeps the write for later where the machine does not answer; `decide` takes over what has to be decided first. */
  run: <Answer extends Partial<Written>>(
    write: () => Promise<Answer>,
    said: string,
    away?: () => Promise<Notice>,
    decide?: (problem: Problem) => boolean,
  ) => Promise<Answer | null>
  /** Takes back what the line on screen offers, else the newest change that stands: pressed again, the one before. What is not
   * of today or came by an import is asked about first. */
  undo: () => Promise<void>
  /** Takes a batch back, or brings back what an undo took; `keepChanged` leaves what changed since. Answers whether it did. */
  undoBatch: (batch: string, keepChanged?: boolean) => Promise<boolean>
}

export function useWrites(): Writes {
  const client = useQueryClient()
  return useMemo(() => writesOf(client), [client])
}

/** The batch of a write that changed nothing: there is nothing to take back. */
const NOTHING = '00000000-0000-0000-0000-000000000000'

const undoable = (batch: string | undefined) => (batch === NOTHING ? undefined : batch)

/** The writes under way, so that undo pressed right after a write or another undo waits for it. */
let underWay: Promise<unknown> = Promise.resolve()

function following<Answer>(work: Promise<Answer>): Promise<Answer> {
  underWay = Promise.allSettled([underWay, work])
  return work
}

/** A write that has taken so long is said to be under way, in milliseconds. */
const LONG = 800

/** Long work that gives no figures says at least that it goes on, and how it is stopped where it can be. */
function saidWhenLong<Answer>(work: Promise<Answer>, text: string, stop?: () => void): Promise<Answer> {
  const step = stop && { label: say('undo-stop'), take: stop }
  const late = setTimeout(() => announce({ text, underWay: true, step }), LONG)
  return work.finally(() => clearTimeout(late))
}

function writesOf(client: QueryClient): Writes {
  const undoBatch = async (batch: string, keepChanged = false) => {
    try {
      const undoing = write<UndoAnswer>('POST', at`/batches/${batch}/undo`, { keep_changed: keepChanged })
      const answer = await saidWhenLong(undoing, say('undo-writing'), () => void stopUndo(batch))
      const broughtBack = answer.said.key === 'undo-brought-back'
      const step = broughtBack ? { batches: [answer.batch] } : { undo: answer.batch }
      const done = undoable(answer.batch) !== undefined
      announce({ text: answer.said.text, ...(done && step) })
      return done
    } catch (error) {
      announce(undoProblem(error, () => void undoBatch(batch, true)))
      return false
    } finally {
      refresh(client)
    }
  }
  const run: Writes['run'] = async (write, said, away, decide) => {
    try {
      const answer = await saidWhenLong(following(write()), say('writing'))
      const batch = undoable(answer.batch)
      announce({ text: answer.said?.text ?? said, batches: batch ? [batch] : [] })
      return answer
    } catch (error) {
      if (error instanceof Problem && decide?.(error)) return null
      const unreached = error instanceof Problem && error.status === 0
      announce((unreached && away && (await away().catch(() => null))) || { text: messageOf(error), problem: true })
      return null
    } finally {
      refresh(client)
    }
  }
  const takeBack = async () => {
    const offered = takeOffered()
    for (const batch of offered.toReversed()) if (!(await undoBatch(batch))) return
    if (offered.length > 1) announce({ text: say('undo-all', { count: offered.length }) })
    if (offered.length > 0) return
    const { change, ask } = await read<LastChange>('/batches/last')
    if (!change) return announce({ text: say('undo-nothing') })
    if (!ask) return void (await undoBatch(change.batch))
    const text = say(change.by_hand ? 'undo-ask-earlier' : 'undo-ask-import', { said: change.said.text })
    announce({ text, step: { label: say('undo-ask-step'), take: () => void undoBatch(change.batch) } })
  }
  const undo = () => following(underWay.then(takeBack).catch((error: unknown) => announce({ text: messageOf(error), problem: true })))
  return { run, undo, undoBatch }
}

/** Stops taking a batch back; what came of it is said by the answer to the undo itself. */
async function stopUndo(batch: string): Promise<void> {
  // The button stays, so that whoever pressed it by key does not lose the focus.
  announce({ text: say('undo-writing'), underWay: true, step: { label: say('undo-stopping'), take: () => undefined } })
  // Where it is done by now there is nothing to stop, and its answer says so.
  await write('DELETE', at`/batches/${batch}/undo`).catch(() => undefined)
}

function undoProblem(error: unknown, takeTheRest: () => void) {
  const changedSince = error instanceof Problem && error.status === 409
  return { text: messageOf(error), problem: true, step: changedSince ? { label: say('undo-rest'), take: takeTheRest } : undefined }
}

/** What a person reads of an error. */
export function messageOf(error: unknown): string {
  if (error instanceof Problem && !error.message) return say('unreachable')
  return error instanceof Error ? error.message : String(error)
}
