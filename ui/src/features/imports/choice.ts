// What of a diff is to come in: everything, unless one says otherwise. A single row outweighs its part.
import type { Import, ImportChoice, ImportPart, ImportRow } from '~/api/types'

export type Novelty = 'imported' | 'updated'

/** The rows of one part that are new, or those that change something. */
export interface Group {
  part: ImportPart
  novelty: Novelty
  count: number
}

type Key = `${ImportPart} ${Novelty}`

/** The groups that stay out, and the rows that go against their group. */
export interface Choice {
  out: ReadonlySet<Key>
  rows: ReadonlyMap<number, Key>
}

export const EVERYTHING: Choice = { out: new Set(), rows: new Map() }

const keyOf = ({ part, novelty }: Pick<Group, 'part' | 'novelty'>): Key => `${part} ${novelty}`

/** The groups of a diff that hold something, part by part. */
export function groupsOf(parts: Import['parts']): Group[] {
  const groups = parts.flatMap(({ part, imported, updated }): Group[] => [
    { part, novelty: 'imported', count: imported },
    { part, novelty: 'updated', count: updated },
  ])
  return groups.filter(({ count }) => count > 0)
}

/** How many rows of some groups would come in. */
export function taken({ out, rows }: Choice, groups: readonly Group[]): number {
  return groups.reduce((sum, group) => {
    const key = keyOf(group)
    const against = [...rows.values()].filter((of) => of === key).length
    return sum + (out.has(key) ? against : group.count - against)
  }, 0)
}

export const countOf = (groups: readonly Group[]): number => groups.reduce((sum, { count }) => sum + count, 0)

/** Whether all of some groups comes in, some of it, or nothing. */
export function stateOf(choice: Choice, groups: readonly Group[]): 'all' | 'some' | 'none' {
  const come = taken(choice, groups)
  return come === 0 ? 'none' : come === countOf(groups) ? 'all' : 'some'
}

/** Lets some groups in as a whole; those that come in already stay out. */
export function toggleGroups(choice: Choice, groups: readonly Group[]): Choice {
  const leave = stateOf(choice, groups) === 'all'
  const keys = new Set(groups.map(keyOf))
  const others = [...choice.out].filter((key) => !keys.has(key))
  return { out: new Set(leave ? [...others, ...keys] : others), rows: new Map([...choice.rows].filter(([, key]) => !keys.has(key))) }
}

const groupOfRow = ({ part, kind }: ImportRow): Key => keyOf({ part, novelty: kind === 'imported' ? 'imported' : 'updated' })

export function isRowTaken({ out, rows }: Choice, row: ImportRow): boolean {
  return out.has(groupOfRow(row)) === rows.has(row.id)
}

export function toggleRow(choice: Choice, row: ImportRow): Choice {
  const rows = new Map(choice.rows)
  if (!rows.delete(row.id)) rows.set(row.id, groupOfRow(row))
  return { ...choice, rows }
}

/** The choice as the API takes it. */
export function asked({ out, rows }: Choice): ImportChoice {
  const without = [...out].map((key) => {
    const [part, novelty] = key.split(' ') as [ImportPart, Novelty]
    return { part, novelty }
  })
  const ids = (against: boolean) => [...rows].filter(([, key]) => out.has(key) === against).map(([id]) => id)
  return { without, leave: ids(false), take: ids(true) }
}
