// Whether the capture box is open, what for, and the half-written note, which is kept until it is saved.
import { sharedValue } from '~/components/shared-value'

/** To log what happened, or to find and go. */
export type Intent = 'log' | 'find'

interface State {
  open: boolean
  intent: Intent
}

const KEPT_AS = 'wellmet.draft'
const state = sharedValue<State>({ open: false, intent: 'log' })

/** Opens the box; a given text is put before what was left half-written only when nothing was. */
export function openCapture(intent: Intent, text?: string): void {
  if (text && !draft()) keepDraft(text)
  state.set({ open: true, intent })
}

export function closeCapture(): void {
  state.set({ ...state.now(), open: false })
}

export function draft(): string {
  return localStorage.getItem(KEPT_AS) ?? ''
}

export function keepDraft(text: string): void {
  if (text.trim()) localStorage.setItem(KEPT_AS, text)
  else localStorage.removeItem(KEPT_AS)
}

export const useCapture = state.use
