// Messages as the user left them, by act, kept on this device until the act is answered for good.
import { useState } from 'react'

const KEPT_AS = 'wellmet.messages'
/** The most messages kept; the oldest leave first. */
const MOST = 30

type Kept = [act: string, text: string][]

function kept(): Kept {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? '[]')
    return Array.isArray(value) ? (value as Kept) : []
  } catch {
    return []
  }
}

function keep(act: string, text: string | null): void {
  const others = kept().filter(([other]) => other !== act)
  const next: Kept = text === null ? others : [...others, [act, text]]
  localStorage.setItem(KEPT_AS, JSON.stringify(next.slice(-MOST)))
}

/** Leaves no message on this device. */
export function forgetDrafts(): void {
  localStorage.removeItem(KEPT_AS)
}

/** The text of an act's message: what the user made of it, else what was prepared. */
export function useDraft(act: string, prepared: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => kept().find(([other]) => other === act)?.[1] ?? prepared)
  const change = (next: string) => {
    keep(act, next === prepared ? null : next)
    setText(next)
  }
  return [text, change]
}
