import { useEffect } from 'react'

/** How long to look for what is pointed at while its screen is being drawn, in milliseconds. */
const PATIENCE = 4000
/** How often. */
const PACE = 60

/** The first element of a selector that has a place on the screen. */
const seen = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].find((element) => element.getClientRects().length > 0)

/** Outlines what is spoken of and brings it into view, until something else is. */
export function usePointing(selector: string | undefined): void {
  useEffect(() => {
    if (!selector) return
    const until = performance.now() + PATIENCE
    let here: HTMLElement | undefined
    const look = setInterval(() => {
      here = seen(selector)
      if (here || performance.now() > until) clearInterval(look)
      if (!here) return
      here.dataset.tourHere = ''
      here.scrollIntoView({ block: 'center' })
    }, PACE)
    return () => {
      clearInterval(look)
      delete here?.dataset.tourHere
    }
  }, [selector])
}
