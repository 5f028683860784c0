import { Popover } from '@radix-ui/themes'
import { ArrowUp } from 'lucide-react'
import { write } from '~/api/client'
import { PEOPLE_COLUMNS, type PeopleColumn, type Written } from '~/api/types'
import { useWrites } from '~/components/writes'
import { say } from '~/words/say'
import { moved, toggled } from './columns'

/** Which columns stand in the list, and in which order; the name is always the first. */
export function ChooseColumns({ columns }: { columns: readonly PeopleColumn[] }) {
  const { run } = useWrites()
  const keep = (people_columns: PeopleColumn[]) => void run(() => write<Written>('PUT', '/settings', { people_columns }), say('settings-saved'))
  const others = PEOPLE_COLUMNS.filter((column) => !columns.includes(column))
  return (
    <Popover.Root>
      <Popover.Trigger>
        <button type="button" className="plain-link columns-button" data-tone="quiet">
          {say('people-columns')}
        </button>
      </Popover.Trigger>
      <Popover.Content className="columns" aria-label={say('people-columns')}>
        <ul>
          {[...columns, ...others].map((column) => (
            <li key={column}>
              <label>
                <input type="checkbox" checked={columns.includes(column)} onChange={() => keep(toggled(columns, column))} /> {say(`column-${column}`)}
              </label>
              {columns.indexOf(column) > 0 && (
                <button type="button" className="plain-icon" aria-label={say('column-forward', { column: say(`column-${column}`) })} onClick={() => keep(moved(columns, column))}>
                  <ArrowUp size={14} aria-hidden />
                </button>
              )}
            </li>
          ))}
        </ul>
      </Popover.Content>
    </Popover.Root>
  )
}
