import type { PersonPage } from '~/api/types'

/** Whether nothing but the name is known: then the page is the name, one line, and the caret. */
export function isBare({ line, how_met, open, worth_remembering, channels, addresses, names, positions, relations, tags, fields, interactions, cadence }: PersonPage): boolean {
  const lists = [...Object.values(open), ...Object.values(worth_remembering), channels, addresses, names, positions, relations, tags, fields]
  return line.key === UNKNOWN && !how_met && !cadence && interactions === 0 && lists.every((list) => !Array.isArray(list) || list.length === 0)
}

/** The line of somebody of whom neither role nor place is known. */
export const UNKNOWN = 'people-line-unknown'
