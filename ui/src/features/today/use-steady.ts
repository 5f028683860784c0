import { useRef } from 'react'

/** The items in the order in which they were first seen, so that answering one moves no other; another day begins anew. */
export function useSteady<Item extends { id: string }>(items: readonly Item[], day: string): Item[] {
  const seen = useRef({ day, order: new Map<string, number>() })
  if (seen.current.day !== day) seen.current = { day, order: new Map() }
  const { order } = seen.current
  for (const { id } of items) if (!order.has(id)) order.set(id, order.size)
  return [...items].sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0))
}
