import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { at, write } from '~/api/client'
import { promiseQuery } from '~/api/queries'
import { Editable } from '~/components/editable'
import { Form, type FieldSpec, type Values } from '~/components/form'
import { Sheet } from '~/components/sheet'
import { useWrites } from '~/components/writes'
import { say } from '~/words/say'

const FIELDS: readonly FieldSpec[] = [
  { name: 'what', label: 'promise-what', required: true },
  { name: 'due_on', label: 'promise-due', kind: 'day' },
  { name: 'made_on', label: 'promise-made', kind: 'day', required: true },
]

/** Changes of a promise, said and taken back by one key. */
export function usePromiseWrites(id: string) {
  const { run } = useWrites()
  return useMemo(() => ({ change: (fields: Values) => void run(() => write('PATCH', at`/promises/${id}`, fields), say('saved')) }), [id, run])
}

/** The words of a promise, changed where they stand. */
export function Promised({ id, what }: { id: string; what: string }) {
  const { change } = usePromiseWrites(id)
  return <Editable value={what} label={say('promise-what')} onSave={(next) => next && change({ what: next })} />
}

/** What was promised, by when and when it was said: all of it on one sheet. */
export function PromiseEditor({ id, onClose }: { id: string; onClose: () => void }) {
  const { data } = useQuery(promiseQuery(id))
  const { change } = usePromiseWrites(id)
  if (!data) return null
  const save = (values: Values) => {
    onClose()
    change(values)
  }
  return (
    <Sheet title={say('promise-change')} open onOpenChange={(open) => !open && onClose()}>
      <Form fields={FIELDS} values={{ ...data }} step={say('form-save')} onSave={save} />
    </Sheet>
  )
}
