import { useCallback, useState } from 'react'
import type { Known } from './known'

export interface Selection {
  /** Whether one is choosing at all. */
  on: boolean
  ids: ReadonlySet<string>
  toggle: (id: string) => void
  begin: () => void
  clear: () => void
  all: (people: readonly Known[]) => void
}

/** Who is chosen in the list. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [on, setOn] = useState(false)
  // Stays the same, so that rows are not drawn again because of it.
  const toggle = useCallback((id: string) => {
    setIds((ids) => {
      const next = new Set(ids)
      if (!next.delete(id)) next.add(id)
      return next
    })
    setOn(true)
  }, [])
  const clear = () => {
    setIds(new Set())
    setOn(false)
  }
  return { on, ids, toggle, begin: () => setOn(true), clear, all: (people) => setIds(new Set(people.map(({ id }) => id))) }
}
