import { X } from 'lucide-react'
import { say } from '~/words/say'
import '~/components/pill.css'

interface Props {
  text: string
  /** What is taken away, where the text says more. */
  what?: string
  onRemove: () => void
}

/** A word that can be taken away. */
export function Pill({ text, what = text, onRemove }: Props) {
  return (
    <span className="pill">
      {text}
      <button type="button" onClick={onRemove} aria-label={say('remove', { what })}>
        <X size={12} aria-hidden />
      </button>
    </span>
  )
}
