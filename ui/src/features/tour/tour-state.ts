// At which step of the tour one is; null when one does not take it.
import { useSyncExternalStore } from 'react'

let step: number | null = null
const listeners = new Set<() => void>()

export function goToStep(next: number | null): void {
  step = next
  for (const listener of listeners) listener()
}

export function useStep(): number | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => step,
  )
}
