// What was written without network and waits for its machine: in order, once each, until it was taken or let go.
import type { ActAnswer, Question } from '~/api/types'
import { sharedValue } from '~/components/shared-value'
import { change, look } from './database'
import { isSame, scopeNow, type Scope } from './scope'

/** A write that waits. Its body never changes, for its key stands for exactly that. */
export interface Waiting {
  /** Its place in the order, given by the database. */
  order: number
  /** The idempotency key: however often it is sent, it is written once. */
  key: string
  /** For which installation and book it was written; no other takes it. */
  instance: string
  book: string
  path: string
  body: string
  /** The sequence of the book that the user saw, for what can come into conflict. */
  base?: number
  /** The sentence as it was written, or the name of the person whose act was answered. */
  text: string
  /** The act that was answered, and how. */
  act?: { id: string; answer: ActAnswer }
  /** When it was written, as an instant. */
  made: string
  /** What has to be decided before it can be taken. */
  trouble?: Trouble
}

export interface Trouble {
  text: string
  questions?: Question[]
}

const items = sharedValue<readonly Waiting[]>([])
const others = typeof window === 'undefined' ? undefined : new BroadcastChannel('wellmet-waiting')

/** Reads what waits; also when another page of this browser changed it. */
export async function loadWaiting(): Promise<void> {
  items.set(await look<Waiting[]>('waiting', (store) => store.getAll()).catch(() => []))
}

others?.addEventListener('message', () => void loadWaiting())

async function changed(): Promise<void> {
  await loadWaiting()
  others?.postMessage('changed')
}

/** Puts a write in the line. It is on the disk when this is over. */
export async function wait(item: Omit<Waiting, 'order' | 'instance' | 'book' | 'made'>): Promise<Waiting> {
  const scope = scopeNow()
  if (!scope) throw new Error('nobody is known here yet')
  const kept = { ...item, instance: scope.instance, book: scope.book, made: new Date().toISOString() }
  const order = Number(await change('waiting', (store) => store.add(kept)))
  // The browser is asked not to clear this away; it may say no, and says nothing else.
  void navigator.storage?.persist?.().catch(() => false)
  await changed()
  return { ...kept, order }
}

/** Changes what is known of a write that waits. */
export async function keepWaiting(item: Waiting): Promise<void> {
  await change('waiting', (store) => store.put(item))
  await changed()
}

/** Takes a write out of the line: it was taken, or let go. */
export async function stopWaiting({ order }: Waiting): Promise<void> {
  await change('waiting', (store) => store.delete(order))
  await changed()
}

export const waitingNow = items.now

/** Whether a write is for the book that this device speaks with. */
export const isForHere = (item: Waiting, scope: Scope | null = scopeNow()): boolean => isSame(item, scope)

export const useWaiting = items.use
