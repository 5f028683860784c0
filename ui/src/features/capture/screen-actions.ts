// What can be done on the screen that is open, for the palette: each part of a screen says it while it is there.
import { useId, useLayoutEffect } from 'react'

export interface ScreenAction {
  id: string
  name: string
  /** With whom or what, and its key. */
  about: string
  take: () => void
}

const offered = new Map<string, readonly ScreenAction[]>()

/** What the palette offers after `>` before everything else; what two parts offer alike stands once. */
export function screenActions(): readonly ScreenAction[] {
  const all = [...offered.values()].flat()
  return [...new Map(all.map((action) => [action.id, action])).values()]
}

/** Offers actions while this is on screen. */
export function useScreenActions(actions: readonly ScreenAction[]): void {
  const place = useId()
  useLayoutEffect(() => void offered.set(place, actions))
  useLayoutEffect(() => () => void offered.delete(place), [place])
}
