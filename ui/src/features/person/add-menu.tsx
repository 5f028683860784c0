import { Popover } from '@radix-ui/themes'
import { useState, type KeyboardEvent } from 'react'
import { useScreenKeys } from '~/keys/use-screen-keys'
import { say } from '~/words/say'
import { leaveFocus } from './leave-focus'
import type { Edit } from './part-editor'
import { FORMED } from './part-forms'

/** Everything that can be said of somebody, a number each; what is not said is not drawn. */
export function AddMenu({ onEdit }: { onEdit: Edit }) {
  const [open, setOpen] = useState(false)
  useScreenKeys('person', { a: () => setOpen(true) })
  const add = (index: number) => {
    const part = FORMED[index]
    if (!part) return
    setOpen(false)
    onEdit({ part })
  }
  const byNumber = (event: KeyboardEvent) => {
    if (!/^[1-9]$/.test(event.key)) return
    event.preventDefault()
    add(Number(event.key) - 1)
  }
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger>
        <button type="button" className="plain-link" data-tone="quiet">
          + {say('part-add')} <kbd>a</kbd>
        </button>
      </Popover.Trigger>
      <Popover.Content className="person-menu" aria-label={say('part-add')} onCloseAutoFocus={leaveFocus} onKeyDown={byNumber}>
        <ul>
          {FORMED.map((part, index) => (
            <li key={part}>
              <button type="button" className="cadence-option" onClick={() => add(index)}>
                <kbd>{index + 1}</kbd>
                <span>{say(`part-${part}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      </Popover.Content>
    </Popover.Root>
  )
}
