// Whom one opened or wrote about lately, kept on this device: ids alone, the newest first.

const KEPT_AS = 'wellmet.recents'
/** How many are kept. */
const MOST = 12

/** The ids of those lately opened or written about, newest first. */
export function recents(): readonly string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? '[]')
    return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : []
  } catch {
    return []
  }
}

const keep = (ids: readonly string[]) => localStorage.setItem(KEPT_AS, JSON.stringify(ids.slice(0, MOST)))

/** Puts somebody first. */
export function noteRecent(id: string): void {
  const before = recents()
  if (before[0] !== id) keep([id, ...before.filter((other) => other !== id)])
}

/** Leaves nothing of somebody who is forgotten. */
export const forgetRecent = (id: string): void => keep(recents().filter((other) => other !== id))

/** Leaves nobody on this device. */
export const forgetRecents = (): void => localStorage.removeItem(KEPT_AS)
