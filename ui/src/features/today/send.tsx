import { Button } from '@radix-ui/themes'
import { ExternalLink, Mail, Phone } from 'lucide-react'
import type { Suggestion } from '~/api/types'
import { say } from '~/words/say'
import { addressOf } from './address'

const ICONS = { mail: Mail, message: ExternalLink, open_profile: ExternalLink, call: Phone, copy: null } as const

interface Props {
  suggestion: Suggestion
  text: string
  onSend: () => void
}

/** The main step; absent where all one can do is copy. */
export function SendButton({ suggestion, text, onSend }: Props) {
  const Icon = ICONS[suggestion.action]
  if (!Icon || !addressOf(suggestion, text)) return null
  return (
    <Button onClick={onSend} title={suggestion.to ?? undefined}>
      <Icon size={14} aria-hidden /> {suggestion.label ?? say(`send-${suggestion.action}`)} <kbd>m</kbd>
    </Button>
  )
}
