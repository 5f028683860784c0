import { useNavigate } from '@tanstack/react-router'
import type { Named } from '~/api/types'
import { Form, type Values } from '~/components/form'
import { Sheet } from '~/components/sheet'
import { say } from '~/words/say'

const WHO = [{ name: 'other', label: 'merge-find', kind: 'person', required: true }] as const

/** Finds the other record of the same person, and lays both side by side. */
export function MergeWith({ person, onClose }: { person: Named; onClose: () => void }) {
  const navigate = useNavigate()
  const compare = ({ other }: Values) => {
    onClose()
    if (other && typeof other === 'object') void navigate({ to: '/duplicates', search: { keep: person.id, other: other.id } })
  }
  return (
    <Sheet title={say('merge-with')} open onOpenChange={(open) => !open && onClose()}>
      <Form fields={WHO} values={{}} step={say('merge-step')} self={person.id} onSave={compare} />
    </Sheet>
  )
}
