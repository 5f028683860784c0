// Focus is never lost: when what had it goes from the page, there is a place it returns to.
import { useEffect, useLayoutEffect, useRef } from 'react'

/** Gives the focus to what `place` answers whenever the element that had it is removed, as a sheet or a toast is. */
export function useKeptFocus(place: () => HTMLElement | null): void {
  const latest = useRef(place)
  useLayoutEffect(() => {
    latest.current = place
  })
  useEffect(() => {
    let had: Element | null = document.activeElement
    const note = () => {
      had = document.activeElement
    }
    const look = () => {
      const isLost = document.activeElement === document.body && had !== null && !had.isConnected
      // A dialog that covers the screen has the focus, or gives it back itself.
      if (isLost && !document.querySelector('[role=dialog], [role=alertdialog]')) latest.current()?.focus({ preventScroll: true })
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', note)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', note)
    }
  }, [])
}
