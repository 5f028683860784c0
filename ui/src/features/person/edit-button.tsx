import { Pencil } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { say } from '~/words/say'

/** A quiet pencil beside a fact; `j` and `k` walk to it, and `e` does there what pressing does. */
export function EditButton({ what, onPress }: { what: string; onPress: () => void }) {
  return (
    <button type="button" className="plain-icon on-hover edit-button" aria-label={say('edit', { what })} onClick={onPress} onKeyDown={pressedBy('e', onPress)}>
      <Pencil size={13} aria-hidden />
    </button>
  )
}

/** Answers one key where the focus is, and keeps it from the page. */
export function pressedBy(key: string, press: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    event.preventDefault()
    press()
  }
}
