// Sends what waits, in order, once the machine answers. What was refused stays and says why; nothing is dropped.
import { Problem, writeAs } from '~/api/client'
import type { Captured, Written } from '~/api/types'
import { isForHere, keepWaiting, loadWaiting, stopWaiting, waitingNow, type Waiting } from './waiting'

/** How the sending of one write ended. */
export type Outcome = { taken: Written | null } | { trouble: NonNullable<Waiting['trouble']> } | 'later'

/** What was taken, to be said and to be taken back. */
export interface Delivered {
  count: number
  batches: string[]
}

/** Problems that are of the moment: the same write is sent again later. */
const LATER = new Set([0, 401, 403, 421, 429, 500, 502, 503, 504, 507])

/** Sends everything that waits for this book; only one page of the browser does so at a time. */
export async function deliver(send: (item: Waiting) => Promise<Outcome> = sendOne): Promise<Delivered> {
  const work = async () => {
    await loadWaiting()
    return inOrder(send)
  }
  if (!navigator.locks) return work()
  return navigator.locks.request('wellmet-waiting', work)
}

async function inOrder(send: (item: Waiting) => Promise<Outcome>): Promise<Delivered> {
  const delivered: Delivered = { count: 0, batches: [] }
  // An act that was answered twice here comes into no conflict with itself.
  const seen = new Map<string, number>()
  for (const item of waitingNow().filter((item) => !item.trouble && isForHere(item))) {
    const act = item.act?.id ?? ''
    const outcome = await send({ ...item, base: seen.get(act) ?? item.base })
    if (outcome === 'later') break
    if ('trouble' in outcome) {
      await keepWaiting({ ...item, trouble: outcome.trouble })
      continue
    }
    await stopWaiting(item)
    delivered.count += 1
    if (outcome.taken?.batch) delivered.batches.push(outcome.taken.batch)
    if (act && outcome.taken) seen.set(act, outcome.taken.sequence)
  }
  return delivered
}

/** Sends one write under its key. */
export async function sendOne(item: Waiting): Promise<Outcome> {
  try {
    return outcomeOf(await writeAs<Written & Partial<Captured>>(item))
  } catch (error) {
    return outcomeOfProblem(error)
  }
}

/** A sentence with open questions was read and not written: it waits for the answers. */
export function outcomeOf(answer: Written & Partial<Captured>): Outcome {
  if (answer.written === false) return { trouble: { text: answer.said?.text ?? '', questions: answer.questions ?? [] } }
  return { taken: answer }
}

export function outcomeOfProblem(error: unknown): Outcome {
  if (!(error instanceof Problem) || LATER.has(error.status)) return 'later'
  // It was written before, and only its answer was lost on the way.
  if (error.document.key === 'api-key-written') return { taken: null }
  return { trouble: { text: error.message } }
}
