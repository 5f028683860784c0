import { Button } from '@radix-ui/themes'
import { useState } from 'react'
import type { OrganisationPage } from '~/api/types'
import { Editable } from '~/components/editable'
import { Form, type FieldSpec } from '~/components/form'
import { Sheet } from '~/components/sheet'
import { useScreenKeys } from '~/keys/use-screen-keys'
import { say } from '~/words/say'
import type { OrganisationWrites, Taken } from './use-organisation-writes'

const FIELDS: readonly FieldSpec[] = [
  { name: 'name', label: 'name', required: true },
  { name: 'website', label: 'organisation-website' },
  { name: 'domain', label: 'organisation-domain' },
]

interface Props {
  organisation: OrganisationPage
  writes: OrganisationWrites
}

/** The name, changed where it stands; `e` asks for everything that is said of the organisation itself. */
export function OrganisationName({ organisation, writes }: Props) {
  const { name, website, domain } = organisation
  const [asking, setAsking] = useState(false)
  useScreenKeys('organisation', { e: () => setAsking(true) }, { about: name })
  return (
    <>
      <Editable value={name} label={say('name')} onSave={(next) => next && writes.patch({ name: next })} />
      <Sheet title={say('organisation-change')} open={asking} onOpenChange={setAsking}>
        <Form
          fields={FIELDS}
          values={{ name, website, domain }}
          step={say('form-save')}
          onSave={(values) => {
            setAsking(false)
            writes.patch(values)
          }}
        />
      </Sheet>
    </>
  )
}

/** Another one is called so already: the two are joined only if one says so. */
export function NameTaken({ taken, writes: { join, leave } }: { taken: Taken; writes: OrganisationWrites }) {
  return (
    <div className="name-taken" role="alert">
      <p>{taken.said}</p>
      <p className="one-organisation-steps">
        <Button variant="soft" onClick={() => void join(taken)}>
          {say('organisations-join')}
        </Button>
        <Button variant="soft" color="gray" highContrast autoFocus onClick={leave}>
          {say('organisation-leave-name')}
        </Button>
      </p>
    </div>
  )
}
