import { useEffect, useRef, useState } from 'react'
import type { Act } from '~/api/types'

export interface OpenAct {
  id: string | null
  act: Act | undefined
  toggle: (id: string) => void
  /** Opens the next act, or the one before, and puts the focus on it. */
  step: (by: 1 | -1) => void
}

/** One act is open at a time: the first, until one chooses another; when it leaves, the one that took its place. */
export function useOpenAct(acts: readonly Act[]): OpenAct {
  const [chosen, setChosen] = useState<string | null | undefined>(undefined)
  const place = useRef(0)
  const index = acts.findIndex(({ id }) => id === chosen)
  const left = chosen !== null && index < 0
  const act = left ? acts[Math.min(place.current, acts.length - 1)] : acts[index]
  useEffect(() => {
    if (index >= 0) place.current = index
  }, [index])
  useEffect(() => {
    // The act one had open has left the list: the focus goes on with the next, not back to the top of the page.
    if (chosen && left && act) setChosen(act.id)
    if (chosen && left && act && document.activeElement === document.body) focusOn(act.id)
  }, [chosen, left, act])
  const step = (by: 1 | -1) => {
    const from = act ? acts.indexOf(act) : by > 0 ? -1 : 0
    const next = acts[Math.max(0, Math.min(acts.length - 1, from + by))]
    if (!next) return
    setChosen(next.id)
    focusOn(next.id)
  }
  const toggle = (id: string) => setChosen(act?.id === id ? null : id)
  return { id: act?.id ?? null, act, toggle, step }
}

function focusOn(id: string): void {
  requestAnimationFrame(() => document.getElementById(headOf(id))?.focus())
}

/** The id of an act's heading in the page. */
export const headOf = (id: string): string => `act-${id}`
