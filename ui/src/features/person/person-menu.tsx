import { Popover } from '@radix-ui/themes'
import { useNavigate } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { at } from '~/api/client'
import type { PersonPage, State } from '~/api/types'
import { useScreenActions } from '~/features/capture/screen-actions'
import { say } from '~/words/say'
import { leaveFocus } from './leave-focus'
import { Forget } from './forget'
import { MergeWith } from './merge-with'
import type { Edit } from './part-editor'
import { statesOf } from './person-head'
import type { PersonWrites } from './use-person-writes'

const STATES: readonly State[] = ['sensitive', 'left_in_peace', 'remembered', 'archived', 'trashed']

interface Props {
  page: PersonPage
  writes: PersonWrites
  onEdit: Edit
}

/** Something of the menu: it is in the palette too. */
interface Entry {
  id: string
  name: string
  about?: string
  key?: string
  take: () => void
}

/** What is done seldom: states of a person, and forgetting; by pressing, or by name in the palette. */
export function PersonMenu({ page, writes, onEdit }: Props) {
  const [open, setOpen] = useState(false)
  const [merging, setMerging] = useState(false)
  const [forgetting, setForgetting] = useState(false)
  const entries = useEntries({ page, writes, onEdit }, { onMerge: () => setMerging(true), onForget: () => setForgetting(true) })
  useScreenActions(entries.map(({ id, name, take }) => ({ id, name, about: page.person.name, take })))
  return (
    <>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger>
          <button type="button" className="plain-icon" aria-label={say('person-more')}>
            <Ellipsis size={18} aria-hidden />
          </button>
        </Popover.Trigger>
        <Popover.Content className="person-menu" align="end" onCloseAutoFocus={leaveFocus} aria-label={say('person-more')}>
          <ul>
            {entries.map((entry) => (
              <li key={entry.id}>
                <button type="button" className={entry.id === 'forget' ? 'menu-option menu-danger' : 'menu-option'} onClick={() => (setOpen(false), entry.take())}>
                  {entry.name} {entry.key && <kbd>{entry.key}</kbd>}
                  {entry.about && <small>{entry.about}</small>}
                </button>
              </li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Root>
      {merging && <MergeWith person={page.person} onClose={() => setMerging(false)} />}
      <Forget person={page.person} open={forgetting} onOpenChange={setForgetting} />
    </>
  )
}

function useEntries({ page, writes, onEdit }: Props, { onMerge, onForget }: { onMerge: () => void; onForget: () => void }): Entry[] {
  const navigate = useNavigate()
  const { id, photo } = page.person
  const states = statesOf(page)
  return [
    { id: 'brief', name: say('brief'), about: say('brief-about'), key: 'b', take: () => void navigate({ to: '/people/$id/brief', params: { id } }) },
    { id: 'about', name: say('about-title'), about: say('about-about'), key: 'e', take: () => onEdit({ part: 'about' }) },
    { id: 'merge', name: say('merge-with'), about: say('merge-with-about'), take: onMerge },
    { id: 'person-history', name: say('person-history'), about: say('person-history-about'), take: () => void navigate({ to: '/people/$id/history', params: { id } }) },
    ...(photo ? [{ id: 'photo', name: say('photo-remove'), take: () => void writes.removePhoto() }] : []),
    { id: 'export-person', name: say('person-export'), about: say('person-export-about'), take: () => window.location.assign(`/api${at`/people/${id}/export`}`) },
    ...STATES.map((state) => ({
      id: state,
      name: say(states.includes(state) ? `state-${state}-leave` : `state-${state}-enter`),
      about: say(`state-${state}-about`),
      take: () => void writes.setState(state, !states.includes(state)),
    })),
    { id: 'forget', name: say('forget'), about: say('forget-about'), take: onForget },
  ]
}
