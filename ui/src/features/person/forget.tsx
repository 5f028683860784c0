import { Button, TextField } from '@radix-ui/themes'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { at, write } from '~/api/client'
import type { PersonPage, Sentence } from '~/api/types'
import { Sheet } from '~/components/sheet'
import { useWrites } from '~/components/writes'
import { keepDraft } from '~/features/capture/capture-state'
import { forgetDrafts } from '~/features/today/drafts'
import { say } from '~/words/say'

interface Props {
  page: PersonPage
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** The one write that cannot be undone; so the name is written once more. */
export function Forget({ page: { person }, open, onOpenChange }: Props) {
  const [typed, setTyped] = useState('')
  const { run } = useWrites()
  const navigate = useNavigate()
  const sure = typed.trim().toLowerCase() === person.name.toLowerCase()
  const forget = async () => {
    onOpenChange(false)
    // Away first: this page would ask for somebody who is not there any more.
    await navigate({ to: '/people', replace: true })
    const forgotten = await run(() => write<{ purged: number; said: Sentence }>('DELETE', at`/people/${person.id}`), say('forgotten'))
    if (!forgotten) return
    keepDraft('')
    forgetDrafts()
  }
  return (
    <Sheet title={say('forget-title', { name: person.name })} description={say('forget-lead')} open={open} onOpenChange={onOpenChange}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (sure) void forget()
        }}
      >
        <label className="forget-label" htmlFor="forget-name">
          {say('forget-type', { name: person.name })}
        </label>
        <TextField.Root id="forget-name" size="3" value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" autoFocus />
        <div className="sheet-actions">
          <Button type="button" variant="soft" color="gray" highContrast onClick={() => onOpenChange(false)}>
            {say('forget-keep')}
          </Button>
          <Button type="submit" color="red" disabled={!sure}>
            {say('forget-step')}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
