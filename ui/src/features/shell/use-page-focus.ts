import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** How long a screen may take to have its heading, in milliseconds. */
const PATIENCE = 3000
/** How often it is looked for. */
const PACE = 40

/** What took the focus for a reason keeps it: a field, a dialog, the tour, whatever the new screen gave it to. */
const isTaken = (from: Element | null) => {
  const active = document.activeElement
  return active !== null && active !== document.body && (active !== from || active.matches('input, textarea, select')) && active.closest('.rail, .tabs') === null
}

/** On another screen the focus is at its heading, so that neither keys nor a screen reader begin anew at the top of the page. */
export function usePageFocus(): void {
  // The one that is shown, not the one that is still being fetched: until then the old heading stands there.
  const place = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  const before = useRef(place)
  useEffect(() => {
    const first = before.current === undefined
    if (before.current === place) return
    before.current = place
    if (first) return
    const from = document.activeElement
    const until = performance.now() + PATIENCE
    const look = setInterval(() => {
      const heading = document.querySelector<HTMLElement>('#main h1')
      if (isTaken(from) || performance.now() > until) return clearInterval(look)
      if (!heading) return
      clearInterval(look)
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
    }, PACE)
    return () => clearInterval(look)
  }, [place])
}
