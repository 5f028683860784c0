import { Button, TextField } from '@radix-ui/themes'
import { useNavigate } from '@tanstack/react-router'
import { UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import { write } from '~/api/client'
import type { Written } from '~/api/types'
import { Sheet } from '~/components/sheet'
import { useWrites } from '~/components/writes'
import { say } from '~/words/say'

/** A person needs nothing but a name. */
export function NewPerson({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const [name, setName] = useState('')
  const { run } = useWrites()
  const navigate = useNavigate()
  const add = async () => {
    const written = await run(() => write<Written & { id: string }>('POST', '/people', { name: name.trim() }), say('person-added', { name }))
    if (!written) return
    onOpenChange(false)
    setName('')
    await navigate({ to: '/people/$id', params: { id: written.id } })
  }
  return (
    <>
      <Button variant="soft" onClick={() => onOpenChange(true)} className="people-new">
        <UserRoundPlus size={15} aria-hidden /> <span>{say('person-new')}</span> <kbd>n</kbd>
      </Button>
      <Sheet title={say('person-new')} description={say('person-new-about')} open={open} onOpenChange={onOpenChange}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim()) void add()
          }}
        >
          <TextField.Root size="3" value={name} onChange={(event) => setName(event.target.value)} placeholder={say('name')} aria-label={say('name')} autoFocus autoComplete="off" />
          <div className="sheet-actions">
            <Button type="submit" size="2" disabled={!name.trim()}>
              {say('person-add')}
            </Button>
          </div>
        </form>
      </Sheet>
    </>
  )
}
