// The table whose columns are asked about, until one answers.
import type { ColumnMap, TableProposal } from '~/api/types'
import { sharedValue } from '~/components/shared-value'

export interface Asked {
  table: TableProposal
  /** With the map, or null when one rather leaves it. */
  answer: (map: ColumnMap | null) => void
}

const asked = sharedValue<Asked | null>(null)

/** Asks what the columns of a table mean. */
export function askAbout(table: TableProposal): Promise<ColumnMap | null> {
  return new Promise((resolve) => asked.set({ table, answer: (map) => (asked.set(null), resolve(map)) }))
}

export const useAsked = asked.use
