import { Popover } from '@radix-ui/themes'
import { lazy, Suspense, useRef, useState } from 'react'
import { write } from '~/api/client'
import type { PeopleColumn, Written } from '~/api/types'
import { useWrites } from '~/components/writes'
import { useScreenActions } from '~/features/capture/screen-actions'
import { say } from '~/words/say'

// What drags is asked for when somebody orders columns, and by nobody else.
const ColumnOrder = lazy(() => import('./column-order'))

/** As wide as the list must be to have columns. */
const wide = window.matchMedia('(min-width: 768px)')

/** Which columns stand in the list, and in which order; the name is always the first. */
export function ChooseColumns({ columns }: { columns: readonly PeopleColumn[] }) {
  const { run } = useWrites()
  const button = useRef<HTMLButtonElement>(null)
  // Where there is no room for columns, there is nothing to choose.
  useScreenActions(wide.matches ? [{ id: 'columns', name: say('act-columns'), about: '', take: () => button.current?.click() }] : [])
  // As one has just put them, until the book has it too: a column that is dropped stays where it was dropped.
  const [put, setPut] = useState<readonly PeopleColumn[] | null>(null)
  const keep = async (people_columns: PeopleColumn[]) => {
    setPut(people_columns)
    await run(() => write<Written>('PUT', '/settings', { people_columns }), say('settings-saved'))
    setPut(null)
  }
  return (
    <Popover.Root>
      <Popover.Trigger>
        <button type="button" ref={button} className="plain-link columns-button" data-tone="quiet">
          {say('people-columns')}
        </button>
      </Popover.Trigger>
      <Popover.Content className="columns" aria-label={say('people-columns')}>
        <Suspense fallback={null}>
          <ColumnOrder columns={put ?? columns} onColumns={(next) => void keep(next)} />
        </Suspense>
      </Popover.Content>
    </Popover.Root>
  )
}
