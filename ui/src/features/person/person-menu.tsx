import { Popover } from '@radix-ui/themes'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import type { PersonPage, State } from '~/api/types'
import { say } from '~/words/say'
import { Forget } from './forget'
import { statesOf } from './person-head'
import type { PersonWrites } from './use-person-writes'

const STATES: readonly State[] = ['sensitive', 'left_in_peace', 'remembered', 'archived', 'trashed']

/** What is done seldom: states of a person, and forgetting. */
export function PersonMenu({ page, writes }: { page: PersonPage; writes: PersonWrites }) {
  const [open, setOpen] = useState(false)
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
        <Popover.Content className="person-menu" align="end" aria-label={say('person-more')}>
          <ul>
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
      <Forget page={page} open={forgetting} onOpenChange={setForgetting} />
    </>
  )
}
