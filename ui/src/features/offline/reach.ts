// Whether the machine that Wellmet runs on answers just now.
import { useSyncExternalStore } from 'react'

let away = false
const listeners = new Set<() => void>()

function set(next: boolean): void {
  if (away === next) return
  away = next
  for (const listener of listeners) listener()
}

export const isAway = (): boolean => away
/** The machine answered. */
export const reached = (): void => set(false)
/** The machine did not answer. */
export const lost = (): void => set(true)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useAway = (): boolean => useSyncExternalStore(subscribe, isAway)
