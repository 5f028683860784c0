// The person that a paste may be, while one confirms them.
import { useSyncExternalStore } from 'react'
import type { Pasted } from '~/api/types'

let pasted: Pasted | null = null
const listeners = new Set<() => void>()

export function confirmPasted(next: Pasted | null): void {
  pasted = next
  for (const listener of listeners) listener()
}

export function usePasted(): Pasted | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => pasted,
  )
}
