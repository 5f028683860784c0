import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { PeopleColumn } from '~/api/types'
import { useKeys } from '~/keys/use-keys'
import { say } from '~/words/say'
import type { Known } from './known'
import { PersonRow } from './person-row'
import type { Selection } from './use-selection'

/** The height of a row in pixels: on a desk, and on a phone where it has two lines. */
const DESK = 40
const PHONE = 60
const narrow = window.matchMedia('(max-width: 767px)')

interface Props {
  people: Known[]
  columns: readonly PeopleColumn[]
  selection: Selection
}

/** Rows of people; only those in view are in the page. `j` and `k` walk, Enter goes, `x` chooses. */
export function PeopleList({ people, columns, selection }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  const height = narrow.matches ? PHONE : DESK
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), [])
  const rows = useWindowVirtualizer({ count: people.length, estimateSize: () => height, overscan: 12, scrollMargin: top, getItemKey: (index) => people[index]?.id ?? index })
  const { at, walk } = useWalk(people, (index) => rows.scrollToIndex(index, { align: 'auto' }))
  const choose = () => {
    const known = people[standing(people, at)]
    if (known) selection.toggle(known.id)
  }
  useKeys({ x: choose, Escape: selection.clear })
  useKeys({ j: () => walk(1), k: () => walk(-1), ArrowDown: () => walk(1), ArrowUp: () => walk(-1) })
  return (
    <ul className="people-list" ref={list} data-selecting={selection.on} style={{ height: rows.getTotalSize() }}>
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
            </li>
          )
        )
      })}
    </ul>
  )
}

/** The row that has the focus, else the one walked to last. */
function standing(people: readonly Known[], at: number): number {
  const focused = people.findIndex(({ id }) => id === document.activeElement?.getAttribute('data-person'))
  return focused >= 0 ? focused : at
}

/** Where the keyboard stands in the list; the row there has the focus. */
function useWalk(people: readonly Known[], show: (index: number) => void) {
  const [at, setAt] = useState(-1)
  useEffect(() => setAt(-1), [people])
  const navigate = useNavigate()
  useKeys({ Enter: () => void (people[at] && navigate({ to: '/people/$id', params: { id: people[at].id } })) }, { active: at >= 0 })
  const walk = (by: number) => {
    const next = Math.max(0, Math.min(people.length - 1, standing(people, at) + by))
    setAt(next)
    show(next)
    // At once where the row is there, so that the next key finds it; a row far away comes with the next frame.
    const focus = () => {
      const row = document.querySelector<HTMLElement>(`[data-person="${people[next]?.id}"]`)
      row?.focus({ preventScroll: true })
      return row !== null
    }
    if (!focus()) requestAnimationFrame(focus)
  }
  return { at, walk }
}
