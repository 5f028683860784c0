// Where the keyboard stands in the list of people: it stays on its row when the list changes, and when one comes back to it.
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useKeptFocus } from '~/keys/use-kept-focus'
import { useKeys } from '~/keys/use-keys'
import type { Known } from './known'

/** The row one stood on, for each place in the browser's history. */
const stoodOn = new Map<string, string>()

const placeInHistory = () => String((window.history.state as { __TSR_key?: string } | null)?.__TSR_key ?? '')

export const rowOf = (id: string | undefined) => document.querySelector<HTMLElement>(`a[data-person="${id}"]`)

/** Frames in which a row that one comes back to is waited for. */
const FRAMES = 30

export interface Walk {
  /** The row one stands on; -1 on none. */
  at: number
  /** The one who stands there. */
  current: Known | undefined
  note: (id: string) => void
}

export function useWalkRows(people: readonly Known[], show: (index: number) => void): Walk {
  const [id, setId] = useState<string | null>(() => stoodOn.get(placeInHistory()) ?? null)
  const at = useMemo(() => people.findIndex((known) => known.id === id), [people, id])
  const current = people[at]
  const note = (id: string) => {
    setId(id)
    stoodOn.set(placeInHistory(), id)
  }
  const walk = (by: number) => {
    const next = Math.max(0, Math.min(people.length - 1, at + by))
    const person = people[next]
    if (!person) return
    note(person.id)
    show(next)
    // At once where the row is there, so that the next key finds it; a row far away comes with the next frame.
    const focus = () => {
      rowOf(person.id)?.focus({ preventScroll: true })
      return rowOf(person.id) !== null
    }
    if (!focus()) requestAnimationFrame(focus)
  }
  const navigate = useNavigate()
  useKeys({ Enter: () => void (current && navigate({ to: '/people/$id', params: { id: current.id } })) }, { active: at >= 0 })
  useKeys({ j: () => walk(1), k: () => walk(-1), ArrowDown: () => walk(1), ArrowUp: () => walk(-1) })
  useKeptFocus(() => rowOf(current?.id) ?? document.querySelector<HTMLElement>('a[data-person]'))
  useComeBack(id)
  return { at, current, note }
}

/** Coming back, the row one left from has the focus again, once it is drawn; the heading has it only until then. */
function useComeBack(id: string | null): void {
  const left = useRef(id)
  useEffect(() => {
    let frames = left.current ? FRAMES : 0
    let frame = 0
    const focus = () => {
      const row = rowOf(left.current ?? undefined)
      if (document.activeElement?.matches('body, #main h1') === false) return
      if (row) row.focus({ preventScroll: true })
      else if (frames-- > 0) frame = requestAnimationFrame(focus)
    }
    if (frames > 0) frame = requestAnimationFrame(focus)
    return () => cancelAnimationFrame(frame)
  }, [])
}
