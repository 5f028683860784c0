import { useState } from 'react'
import type { PersonPage } from '~/api/types'
import { Form, type Values } from '~/components/form'
import { Sheet } from '~/components/sheet'
import { say } from '~/words/say'
import { kindOf } from './channel-kind'
import { ABOUT, aboutOf, asFields, FORMS, valuesOf, type FormedPart } from './part-forms'
import type { PersonWrites } from './use-person-writes'

/** What is being edited: the person themselves, a row of a part, or a new one. */
export interface Edited {
  part: FormedPart | 'about'
  row?: string
}

export type Edit = (edited: Edited) => void

interface Props {
  edited: Edited | null
  page: PersonPage
  writes: PersonWrites
  onClose: () => void
}

/** The form of whatever is edited, as a sheet. */
export function PartEditor({ edited, page, writes, onClose }: Props) {
  if (!edited) return null
  const { part, row } = edited
  const title = part === 'about' ? say('about-title') : say(row ? 'part-change' : 'part-new', { part: say(`part-${part}`) })
  const save = (values: Values) => {
    onClose()
    void saveOf(edited, values, writes)
  }
  const remove = row && part !== 'about' ? () => (onClose(), void writes.remove(part, row)) : undefined
  const values = part === 'about' ? aboutOf(page) : row ? valuesOf(page, part, row) : {}
  return (
    <Sheet title={title} open onOpenChange={(open) => !open && onClose()}>
      <Form fields={part === 'about' ? ABOUT : FORMS[part]} values={values} step={say(row || part === 'about' ? 'form-save' : 'form-add')} self={page.person.id} onSave={save} onRemove={remove} />
    </Sheet>
  )
}

function saveOf({ part, row }: Edited, values: Values, writes: PersonWrites) {
  const fields = asFields(part, values)
  if (part === 'about') return writes.patch(fields)
  if (row) return writes.change(part, row, fields)
  return writes.add(part, part === 'channels' ? { ...kindOf(String(fields.value)), ...fields } : fields)
}

/** Opens and closes the form. */
export function useEdited() {
  const [edited, setEdited] = useState<Edited | null>(null)
  return { edited, edit: setEdited as Edit, close: () => setEdited(null) }
}
