// What can be done on the screen that is open, for the palette: a screen says it while it is there.
import { useLayoutEffect } from 'react'

export interface ScreenAction {
  id: string
  name: string
  /** With whom or what. */
  about: string
  take: () => void
}

let offered: readonly ScreenAction[] = []

/** What the palette offers after `>` before everything else. */
export const screenActions = (): readonly ScreenAction[] => offered

/** Offers actions while this is on screen. */
export function useScreenActions(actions: readonly ScreenAction[]): void {
  useLayoutEffect(() => {
    offered = actions
  })
  useLayoutEffect(() => () => void (offered = []), [])
}
