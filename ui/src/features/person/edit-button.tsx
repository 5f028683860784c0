import { Pencil } from 'lucide-react'
import { say } from '~/words/say'

/** A quiet pencil beside a fact. */
export function EditButton({ what, onPress }: { what: string; onPress: () => void }) {
  return (
    <button type="button" className="plain-icon on-hover edit-button" aria-label={say('edit', { what })} onClick={onPress}>
      <Pencil size={13} aria-hidden />
    </button>
  )
}
