import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useKeys } from '~/keys/use-keys'
import type { Known } from './known'
import { PersonRow } from './person-row'

/** The height of a row in pixels: on a desk, and on a phone where it has two lines. */
const DESK = 40
const PHONE = 60
const narrow = window.matchMedia('(max-width: 767px)')

/** Rows of people; only those in view are in the page. `j` and `k` walk, Enter goes. */
export function PeopleList({ people }: { people: Known[] }) {
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  const height = narrow.matches ? PHONE : DESK
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), [])
  const rows = useWindowVirtualizer({ count: people.length, estimateSize: () => height, overscan: 12, scrollMargin: top, getItemKey: (index) => people[index]?.id ?? index })
  const { at, walk } = useWalk(people, (index) => rows.scrollToIndex(index, { align: 'auto' }))
  useKeys({ j: () => walk(1), k: () => walk(-1), ArrowDown: () => walk(1), ArrowUp: () => walk(-1) })
  return (
    <ul className="people-list" ref={list} style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, key, start }) => {
        const known = people[index]
        return (
          known && (
            <li key={key} style={{ height, transform: `translateY(${start - top}px)` }}>
              <PersonRow known={known} at={at === index} />
            </li>
          )
        )
      })}
    </ul>
  )
}

/** Where the keyboard stands in the list; the row there has the focus. */
function useWalk(people: readonly Known[], show: (index: number) => void) {
  const [at, setAt] = useState(-1)
  useEffect(() => setAt(-1), [people])
  const navigate = useNavigate()
  useKeys({ Enter: () => void (people[at] && navigate({ to: '/people/$id', params: { id: people[at].id } })) }, { active: at >= 0 })
  const walk = (by: number) => {
    const focused = people.findIndex(({ id }) => id === document.activeElement?.getAttribute('data-person'))
    const next = Math.max(0, Math.min(people.length - 1, (focused >= 0 ? focused : at) + by))
    setAt(next)
    show(next)
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-person="${people[next]?.id}"]`)?.focus({ preventScroll: true }))
  }
  return { at, walk }
}
