// The one line at the foot of the screen: what was just written, and the key that takes it back.
import { useSyncExternalStore } from 'react'

export interface Notice {
  text: string
  /** The batches that undo takes together. */
  batches?: readonly string[]
  /** Something went wrong: said at once, and it stays until it is closed. */
  problem?: boolean
  /** Another step than undo. */
  step?: { label: string; take: () => void }
}

let current: Notice | null = null
let lastBatches: readonly string[] = []
let clearing: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function set(notice: Notice | null): void {
  current = notice
  for (const listener of listeners) listener()
}

/** Shows a notice in place of the one before; it leaves by itself unless it is a problem. */
export function announce(notice: Notice): void {
  clearTimeout(clearing)
  if (notice.batches?.length) lastBatches = notice.batches
  set(notice)
  if (!notice.problem) clearing = setTimeout(() => set(null), notice.batches?.length ? 12_000 : 6_000)
}

/** Puts the notice away; what it offered to undo can still be undone by key. */
export function dismiss(): void {
  clearTimeout(clearing)
  set(null)
}

/** The last write that can be taken back; asking for it uses it up. */
export function takeLastBatches(): readonly string[] {
  const batches = lastBatches
  lastBatches = []
  return batches
}

export function useNotice(): Notice | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
}
