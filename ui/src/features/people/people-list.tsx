import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { Pencil } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { PeopleColumn } from '~/api/types'
import { useDensity } from '~/features/settings/use-looks'
import { useKeys } from '~/keys/use-keys'
import { useScreenKeys } from '~/keys/use-screen-keys'
import { say } from '~/words/say'
import type { Known } from './known'
import { PersonRow } from './person-row'
import { RowEditor } from './row-editor'
import type { Selection } from './use-selection'
import { rowOf, useWalkRows } from './use-walk-rows'

/** The height of a row in pixels, as airy as one chose: on a desk, and on a phone where it has two lines. */
const DESK = { airy: 40, dense: 32 }
const PHONE = { airy: 60, dense: 52 }
const narrow = window.matchMedia('(max-width: 767px)')

interface Props {
  people: Known[]
  columns: readonly PeopleColumn[]
  selection: Selection
}

/** Rows of people; only those in view are in the page. `j` and `k` walk, Enter goes, `x` chooses, `e` edits where one stands. */
export function PeopleList({ people, columns, selection }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  const [editing, setEditing] = useState<string | null>(null)
  const height = (narrow.matches ? PHONE : DESK)[useDensity()]
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), [])
  const rows = useWindowVirtualizer({ count: people.length, estimateSize: () => height, overscan: 12, scrollMargin: top, getItemKey: (index) => people[index]?.id ?? index })
  useLayoutEffect(() => rows.measure(), [rows, height])
  const { at, current, note } = useWalkRows(people, (index) => rows.scrollToIndex(index, { align: 'auto' }))
  useScreenKeys('people', { x: () => current && selection.toggle(current.id), e: () => current && setEditing(current.id) })
  useKeys({ Escape: selection.clear })
  const leave = (id: string) => {
    setEditing(null)
    requestAnimationFrame(() => rowOf(id)?.focus({ preventScroll: true }))
  }
  return (
    <ul
      className="people-list"
      ref={list}
      data-selecting={selection.on}
      style={{ height: rows.getTotalSize() }}
      onFocus={({ target }) => target instanceof HTMLElement && target.dataset.person && note(target.dataset.person)}
    >
      {rows.getVirtualItems().map(({ index, key, start }) => {
        const known = people[index]
        return (
          known && (
            <li key={key} style={{ height, transform: `translateY(${start - top}px)` }}>
              <input
                type="checkbox"
                className="row-check"
                checked={selection.ids.has(known.id)}
                aria-label={say('people-choose', { name: known.name })}
                tabIndex={selection.on ? 0 : -1}
                onChange={() => selection.toggle(known.id)}
              />
              <PersonRow known={known} columns={columns} at={at === index} />
              <button type="button" className="plain-icon row-edit" tabIndex={-1} aria-label={say('people-edit', { name: known.name })} onClick={() => setEditing(known.id)}>
                <Pencil size={13} aria-hidden />
              </button>
              {editing === known.id && <RowEditor known={known} columns={columns} onLeave={() => leave(known.id)} />}
            </li>
          )
        )
      })}
    </ul>
  )
}
