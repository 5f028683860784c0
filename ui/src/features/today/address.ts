import type { Suggestion } from '~/api/types'

/** Schemes that a suggestion may open; anything else is only copied. */
const SAFE = /^(https?:|mailto:|tel:|sms:|xmpp:|sgnl:)/i

/** Where the message goes: a mail with its text, a call, a profile; null when there is nothing to open. */
export function addressOf({ action, to, subject }: Suggestion, text: string): string | null {
  if (!to) return null
  if (action === 'mail') {
    const parts = [subject && `subject=${encodeURIComponent(subject)}`, text && `body=${encodeURIComponent(text)}`].filter(Boolean)
    return `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}${parts.length > 0 ? `?${parts.join('&')}` : ''}`
  }
  const address = action === 'call' && !to.startsWith('tel:') ? `tel:${to.replace(/[^\d+]/g, '')}` : to
  return SAFE.test(address) ? address : null
}

/** Opens it in the program that is made for it. */
export function open(suggestion: Suggestion, text: string): void {
  const address = addressOf(suggestion, text)
  if (!address) return
  if (/^https?:/i.test(address)) window.open(address, '_blank', 'noopener,noreferrer')
  else window.location.href = address
}
