import { Button, SegmentedControl, TextField } from '@radix-ui/themes'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { at, write } from '~/api/client'
import { nameElsewhereQuery } from '~/api/queries'
import type { NameElsewhere, Sentence } from '~/api/types'
import { Sheet } from '~/components/sheet'
import { useWrites } from '~/components/writes'
import { keepDraft } from '~/features/capture/capture-state'
import { forgetKept } from '~/features/offline/kept'
import { forgetRecent } from '~/features/capture/recents'
import { forgetDrafts } from '~/features/today/drafts'
import { say } from '~/words/say'

/** What is to stand in the place of the name with others; the name itself, until one says otherwise. */
type Instead = 'name' | 'initials' | 'someone'

interface Props {
  person: { id: string; name: string }
  open: boolean
  /** Whether this screen is about more than this person, and stays. */
  stay?: boolean
  onOpenChange: (open: boolean) => void
}

/** The one write that cannot be undone; so the name is written once more. */
export function Forget({ person, open, stay = false, onOpenChange }: Props) {
  const [typed, setTyped] = useState('')
  const [instead, setInstead] = useState<Instead>('name')
  const { data: elsewhere } = useQuery({ ...nameElsewhereQuery(person.id), enabled: open })
  const forget = useForget(person.id, instead, stay)
  const sure = typed.trim().toLowerCase() === person.name.toLowerCase()
  return (
    <Sheet title={say('forget-title', { name: person.name })} description={say('forget-lead')} open={open} onOpenChange={onOpenChange}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!sure) return
          onOpenChange(false)
          void forget()
        }}
      >
        {elsewhere?.said && <Elsewhere elsewhere={elsewhere} said={elsewhere.said.text} instead={instead} onInstead={setInstead} />}
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

function useForget(id: string, instead: Instead, stay: boolean) {
  const { run } = useWrites()
  const navigate = useNavigate()
  return async () => {
    // Away first: a page of theirs would ask for somebody who is not there any more.
    if (!stay) await navigate({ to: '/people', replace: true })
    const path = instead === 'name' ? at`/people/${id}` : `${at`/people/${id}`}?${new URLSearchParams({ instead })}`
    const forgotten = await run(() => write<{ purged: number; said: Sentence }>('DELETE', path), say('forgotten'))
    if (!forgotten) return
    keepDraft('')
    forgetDrafts()
    forgetRecent(id)
    await forgetKept()
  }
}

interface ElsewhereProps {
  elsewhere: NameElsewhere
  said: string
  instead: Instead
  onInstead: (instead: Instead) => void
}

/** Where the name stands with others, and what is to stand there. */
function Elsewhere({ elsewhere, said, instead, onInstead }: ElsewhereProps) {
  return (
    <div className="forget-elsewhere">
      <p>{said}</p>
      <ul tabIndex={0} aria-label={said}>
        {elsewhere.items.map(({ table, id, about, text }, index) => (
          <li key={`${table} ${id} ${index}`}>
            {about.length > 0 && <strong>{about.map(({ name }) => name).join(', ')}</strong>} <span className="quiet">{text}</span>
          </li>
        ))}
      </ul>
      <span id="forget-instead">{say('forget-instead')}</span>
      <SegmentedControl.Root value={instead} onValueChange={(next) => onInstead(next as Instead)} aria-labelledby="forget-instead">
        <SegmentedControl.Item value="name">{say('forget-instead-name')}</SegmentedControl.Item>
        <SegmentedControl.Item value="initials">{elsewhere.initials}</SegmentedControl.Item>
        <SegmentedControl.Item value="someone">{say('forget-instead-someone')}</SegmentedControl.Item>
      </SegmentedControl.Root>
    </div>
  )
}
