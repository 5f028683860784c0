// A value that several places of a page show and change, without a library of state.
import { useSyncExternalStore } from 'react'

/** Whom to tell of a change. */
export function audience() {
  const listeners = new Set<() => void>()
  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    tell: () => {
      for (const listener of listeners) listener()
    },
  }
}

/** A value of this page, and how to read, set and show it. */
export function sharedValue<Value>(first: Value) {
  const { subscribe, tell } = audience()
  let value = first
  const now = () => value
  const set = (next: Value) => {
    if (Object.is(value, next)) return
    value = next
    tell()
  }
  return { now, set, use: () => useSyncExternalStore(subscribe, now) }
}
