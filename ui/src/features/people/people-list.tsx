import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { PeopleColumn } from '~/api/types'
import { useToday } from '~/features/session/use-session'
import { useDensity } from '~/features/settings/use-looks'
import { useKeys } from '~/keys/use-keys'
import { useScreenKeys } from '~/keys/use-screen-keys'
import type { Known } from './known'
import { PersonRow } from './person-row'
import type { Selection } from './use-selection'
import { rowOf, useWalkRows } from './use-walk-rows'

/** The height of a row in pixels, as airy as one chose: on a desk, and on a phone where it has two lines. */
const DESK = { airy: 40, dense: 32 }
const PHONE = { airy: 60, dense: 52 }
/** Rows that are drawn above and below those in view. */
const OVERSCAN = 12
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
  // Everybody's place is worked out anew when one of these two changes, so they must not change with each frame.
  const estimateSize = useCallback(() => height, [height])
  const getItemKey = useCallback((index: number) => people[index]?.id ?? index, [people])
  const rows = useWindowVirtualizer({ count: people.length, estimateSize, overscan: OVERSCAN, scrollMargin: top, getItemKey })
  useLayoutEffect(() => rows.measure(), [rows, height])
  const { at, current, note } = useWalkRows(people, (index) => rows.scrollToIndex(index, { align: 'auto' }))
  useScreenKeys('people', { x: () => current && selection.toggle(current.id), e: () => current && setEditing(current.id) })
  useKeys({ Escape: selection.clear })
  const leave = useCallback((id: string) => {
    setEditing(null)
    requestAnimationFrame(() => rowOf(id)?.focus({ preventScroll: true }))
  }, [])
  const row = { columns, today: useToday(), height, selecting: selection.on, onChoose: selection.toggle, onEdit: setEditing, onLeave: leave }
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
        return known && <PersonRow key={key} known={known} top={start - top} at={at === index} chosen={selection.ids.has(known.id)} editing={editing === known.id} {...row} />
      })}
    </ul>
  )
}
