// Messages as the user left them, by act, as long as this window is open.
import { useState } from 'react'

const kept = new Map<string, string>()

/** The text of an act's message: what the user made of it, else what was prepared. */
export function useDraft(act: string, prepared: string): [string, (text: string) => void] {
  const [text, setText] = useState(kept.get(act) ?? prepared)
  const keep = (next: string) => {
    kept.set(act, next)
    setText(next)
  }
  return [text, keep]
}
