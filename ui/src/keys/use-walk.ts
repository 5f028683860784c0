// `j` and `k` walk a list.
import { useRef, type RefObject } from 'react'
import { useKeys } from './use-keys'

/** Walks what answers `selector` within the list that gets the returned ref; the focus walks too, and stops at the ends. */
export function useWalk<List extends HTMLElement>(selector: string): RefObject<List | null> {
  const list = useRef<List>(null)
  const walk = (by: number) => {
    const steps = Array.from(list.current?.querySelectorAll<HTMLElement>(selector) ?? [])
    const at = steps.indexOf(document.activeElement as HTMLElement)
    steps[Math.max(0, Math.min(steps.length - 1, at + by))]?.focus()
  }
  useKeys({ j: () => walk(1), k: () => walk(-1) })
  return list
}
