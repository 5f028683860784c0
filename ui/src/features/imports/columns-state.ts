// The table whose columns are asked about, until one answers.
import { useSyncExternalStore } from 'react'
import type { ColumnMap, TableProposal } from '~/api/types'

export interface Asked {
  table: TableProposal
  /** With the map, or null when one rather leaves it. */
  answer: (map: ColumnMap | null) => void
}

let asked: Asked | null = null
const listeners = new Set<() => void>()

function set(next: Asked | null): void {
  asked = next
  for (const listener of listeners) listener()
}

/** Asks what the columns of a table mean. */
export function askAbout(table: TableProposal): Promise<ColumnMap | null> {
  return new Promise((resolve) => set({ table, answer: (map) => (set(null), resolve(map)) }))
}

export function useAsked(): Asked | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => asked,
  )
}
