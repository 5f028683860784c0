import { X } from 'lucide-react'
import { say } from '~/words/say'

/** A word that can be taken away. */
export function Pill({ text, onRemove }: { text: string; onRemove: () => void }) {
  return (
    <span className="pill">
      {text}
      <button type="button" onClick={onRemove} aria-label={say('remove', { what: text })}>
        <X size={12} aria-hidden />
      </button>
    </span>
  )
}
