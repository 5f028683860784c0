import { Link, useNavigate } from '@tanstack/react-router'
import { write } from '~/api/client'
import type { Pasted, Written } from '~/api/types'
import { Form, type Values } from '~/components/form'
import { Sheet } from '~/components/sheet'
import { useWrites } from '~/components/writes'
import { closeCapture, keepDraft } from '~/features/capture/capture-state'
import { say } from '~/words/say'
import { confirmed, fieldsOf, valuesOf } from './confirmed'
import { confirmPasted } from './paste-state'

/** Somebody found in what was pasted: one looks, sets right, and Enter adds them. */
export function ConfirmPasted({ pasted: { person, known } }: { pasted: Pasted }) {
  const { run } = useWrites()
  const navigate = useNavigate()
  const leave = () => confirmPasted(null)
  if (!person) return null
  const add = async (values: Values) => {
    const body = confirmed(person, values)
    const written = await run(() => write<Written & { id: string }>('POST', '/people', body), say('person-added', { name: body.name }))
    if (!written) return
    leave()
    keepDraft('')
    closeCapture()
    await navigate({ to: '/people/$id', params: { id: written.id } })
  }
  return (
    <Sheet title={say('pasted-title')} description={say('pasted-about')} open onOpenChange={(open) => !open && leave()}>
      {known && (
        <p className="pasted-known">
          {say('pasted-known')}{' '}
          <Link to="/people/$id" params={{ id: known.id }} className="text-link" onClick={() => (leave(), closeCapture())}>
            {known.name}
          </Link>
        </p>
      )}
      <Form fields={fieldsOf(person)} values={valuesOf(person)} step={say('person-add')} onSave={(values) => void add(values)} />
    </Sheet>
  )
}
