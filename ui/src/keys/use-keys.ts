// Keys for what is on screen. They rest while one types, and while a dialog covers the screen.
import { useLayoutEffect, useRef } from 'react'

export type Keys = Record<string, (event: KeyboardEvent) => void>

interface Options {
  /** Whether the keys answer at all. */
  active?: boolean
  /** Asked at each key: whether to leave it to others. */
  passive?: () => boolean
  /** Hear keys before the screen does. */
  capture?: boolean
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio')) return false
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

/** Enter and space belong to a focused button or link; space and the arrows to a focused box. */
function belongsToControl({ key, target }: KeyboardEvent): boolean {
  if (target instanceof HTMLInputElement) return key === ' ' || key.startsWith('Arrow')
  return (key === 'Enter' || key === ' ') && target instanceof HTMLElement && /^(BUTTON|A|SUMMARY)$/.test(target.tagName)
}

const isCovered = () => document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') !== null

/** The name of a key as the tables write it: `d`, `Enter`, `space`, `mod+k`. */
export function nameOf(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'space' : event.key.length === 1 ? event.key.toLowerCase() : event.key
  return event.metaKey || event.ctrlKey ? `mod+${key}` : key
}

/** Whether a key is meant for the screen, not for a field, a control or a dialog. */
function isForScreen(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey || event.isComposing || isCovered()) return false
  return nameOf(event).startsWith('mod+') || !(isTyping(event.target) || belongsToControl(event))
}

/** Answers keys while this is on screen: from the moment it can be seen, not one frame later. */
export function useKeys(keys: Keys, { active = true, passive, capture = false }: Options = {}): void {
  const latest = useRef({ keys, passive })
  useLayoutEffect(() => {
    latest.current = { keys, passive }
  })
  useLayoutEffect(() => {
    if (!active) return
    const answer = (event: KeyboardEvent) => {
      const act = latest.current.keys[nameOf(event)]
      if (!act || latest.current.passive?.() || !isForScreen(event)) return
      event.preventDefault()
      act(event)
    }
    document.addEventListener('keydown', answer, capture)
    return () => document.removeEventListener('keydown', answer, capture)
  }, [active, capture])
}
