import { useEffect } from 'react'
import { ask } from '~/api/client'
import type { Pasted } from '~/api/types'
import { looksLikeSomebody } from './looks-like'
import { confirmPasted } from './paste-state'

/** A field takes what is pasted into it, but for the capture box, where a card is somebody. */
const takesItself = (target: EventTarget | null) => target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null && target.closest('.capture') === null

/** A card, a signature or a profile address, pasted anywhere, becomes a person to confirm; nothing is written by it. */
export function usePastes(): void {
  useEffect(() => {
    const answer = async (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (event.defaultPrevented || takesItself(event.target) || !looksLikeSomebody(text)) return
      const pasted = await ask<Pasted>('/captures/pastes', { text }).catch(() => null)
      if (pasted?.person) confirmPasted(pasted)
    }
    const listener = (event: ClipboardEvent) => void answer(event)
    document.addEventListener('paste', listener)
    return () => document.removeEventListener('paste', listener)
  }, [])
}
