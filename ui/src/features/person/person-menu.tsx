import { Popover } from '@radix-ui/themes'
import { Link } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { at } from '~/api/client'
import type { PersonPage, State } from '~/api/types'
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

/** What is done seldom: states of a person, and forgetting. */
export function PersonMenu({ page, writes, onEdit }: Props) {
  const [open, setOpen] = useState(false)
  const [merging, setMerging] = useState(false)
  const [forgetting, setForgetting] = useState(false)
  const states = statesOf(page)
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
            <li>
              <Link to="/people/$id/brief" params={{ id: page.person.id }} className="menu-option">
                {say('brief')} <kbd>b</kbd>
                <small>{say('brief-about')}</small>
              </Link>
            </li>
            <li>
              <button type="button" className="menu-option" onClick={() => (setOpen(false), onEdit({ part: 'about' }))}>
                {say('about-title')} <kbd>e</kbd>
                <small>{say('about-about')}</small>
              </button>
            </li>
            <li>
              <button type="button" className="menu-option" onClick={() => (setOpen(false), setMerging(true))}>
                {say('merge-with')}
                <small>{say('merge-with-about')}</small>
              </button>
            </li>
            {page.person.photo && (
              <li>
                <button type="button" className="menu-option" onClick={() => (setOpen(false), void writes.removePhoto())}>
                  {say('photo-remove')}
                </button>
              </li>
            )}
            <li>
              <a className="menu-option" href={`/api${at`/people/${page.person.id}/export`}`} download onClick={() => setOpen(false)}>
                {say('person-export')}
                <small>{say('person-export-about')}</small>
              </a>
            </li>
            {STATES.map((state) => (
              <li key={state}>
                <button
                  type="button"
                  className="menu-option"
                  onClick={() => {
                    setOpen(false)
                    void writes.setState(state, !states.includes(state))
                  }}
                >
                  {say(states.includes(state) ? `state-${state}-leave` : `state-${state}-enter`)}
                  <small>{say(`state-${state}-about`)}</small>
                </button>
              </li>
            ))}
            <li>
              <button
                type="button"
                className="menu-option menu-danger"
                onClick={() => {
                  setOpen(false)
                  setForgetting(true)
                }}
              >
                {say('forget')}
                <small>{say('forget-about')}</small>
              </button>
            </li>
          </ul>
        </Popover.Content>
      </Popover.Root>
      {merging && <MergeWith person={page.person} onClose={() => setMerging(false)} />}
      <Forget person={page.person} open={forgetting} onOpenChange={setForgetting} />
    </>
  )
}
