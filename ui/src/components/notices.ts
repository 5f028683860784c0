// The one line at the foot of the screen: what was just written, and the key that takes it back.
import { sharedValue } from './shared-value'

export interface Notice {
  text: string
  /** The batches that undo takes together. */
  batches?: readonly string[]
  /** Something went wrong: said at once, and it stays until it is closed. */
  problem?: boolean
  /** Something is under way: it stays until what came of it is said. */
  underWay?: boolean
  /** The batch of an undo, which brings back what it took. */
  undo?: string
  /** Another step than undo. */
  step?: { label: string; take: () => void }
}

const current = sharedValue<Notice | null>(null)
let clearing: ReturnType<typeof setTimeout> | undefined

/** Shows a notice in place of the one before; it leaves by itself unless it is a problem. */
export function announce(notice: Notice): void {
  clearTimeout(clearing)
  current.set(notice)
  const offers = (notice.batches?.length ?? 0) > 0 || notice.undo !== undefined || notice.step !== undefined
  if (!notice.problem && !notice.underWay) clearing = setTimeout(() => current.set(null), offers ? 12_000 : 6_000)
}

/** Puts the notice away; what it offered to undo can still be undone by key. */
export function dismiss(): void {
  clearTimeout(clearing)
  current.set(null)
}

/** What the line on screen offers to take back; asking for it uses it up. */
export function takeOffered(): readonly string[] {
  const batches = current.now()?.batches ?? []
  if (batches.length > 0) dismiss()
  return batches
}

export const useNotice = current.use
