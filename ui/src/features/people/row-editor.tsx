import { Popover } from '@radix-ui/themes'
import { useQuery } from '@tanstack/react-query'
import { personQuery } from '~/api/queries'
import { CIRCLES, type PeopleColumn, type PersonPage } from '~/api/types'
import { Form, type FieldSpec, type Values } from '~/components/form'
import { say } from '~/words/say'
import type { Known } from './known'
import { heldIn, useRowWrites } from './use-row-writes'

interface Props {
  known: Known
  columns: readonly PeopleColumn[]
  onLeave: () => void
}

const ROLE: readonly FieldSpec[] = [
  { name: 'title', label: 'field-title' },
  { name: 'organisation', label: 'field-organisation' },
]
const PLACE: FieldSpec = { name: 'place', label: 'condition-place' }

/** What is edited in each column; a tie and a last contact come from what happened. */
const FIELDS: Record<PeopleColumn, readonly FieldSpec[]> = {
  circle: [{ name: 'circle', label: 'circle', kind: 'choice', choices: [...CIRCLES, 'none'], said: (choice) => `circle-${choice}` }],
  tags: [{ name: 'tags', label: 'context-tags', example: 'people-tags-example' }],
  line: [...ROLE, PLACE],
  title: ROLE.slice(0, 1),
  organisation: ROLE.slice(1),
  place: [PLACE],
  band: [],
  last: [],
}

/** The columns of a row as a small form below it: Enter saves, Escape leaves it as it was. */
export function RowEditor({ known, columns, onLeave }: Props) {
  const { data: page } = useQuery(personQuery(known.id))
  return (
    <Popover.Root open onOpenChange={(open) => !open && onLeave()}>
      <Popover.Anchor>
        <span className="row-anchor" />
      </Popover.Anchor>
      <Popover.Content
        className="row-editor"
        align="start"
        aria-label={say('people-edit', { name: known.name })}
        onCloseAutoFocus={(event) => event.preventDefault()}
      >
        {page && <Fields page={page} known={known} fields={fieldsOf(columns)} onLeave={onLeave} />}
      </Popover.Content>
    </Popover.Root>
  )
}

function Fields({ page, known, fields, onLeave }: { page: PersonPage; known: Known; fields: readonly FieldSpec[]; onLeave: () => void }) {
  const save = useRowWrites(known, page)
  const keep = (values: Values) => {
    onLeave()
    void save(values)
  }
  return <Form fields={fields} values={heldIn(known, page)} step={say('form-save')} onSave={keep} />
}

/** The fields of the columns that are shown, each once. */
function fieldsOf(columns: readonly PeopleColumn[]): FieldSpec[] {
  const fields = columns.flatMap((column) => FIELDS[column])
  const known = fields.length > 0 ? fields : FIELDS.circle
  return known.filter((field, index) => known.findIndex(({ name }) => name === field.name) === index)
}
