import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { write } from '~/api/client'
import { triageQuery } from '~/api/queries'
import type { Circle, TriageCard, Written } from '~/api/types'
import { useWrites } from '~/components/writes'
import { say } from '~/words/say'

export type Decision = Circle | 'none' | 'later'

/** Decisions of this sitting: the card leaves at once, and comes back when the write failed or was taken back. */
export function useDecisions() {
  const client = useQueryClient()
  const [away, setAway] = useState<string[]>([])
  const [count, setCount] = useState(0)
  const { run } = useWrites()
  const bringBack = (candidate: string) => setAway((before) => before.filter((other) => other !== candidate))
  const decide = async ({ candidate, name }: TriageCard, circle: Decision, sameAs?: string) => {
    setAway((before) => [...before, candidate])
    setCount((before) => before + 1)
    const said = circle === 'none' || circle === 'later' ? say(`triage-said-${circle}`, { name }) : say('triage-said', { name, circle: say(`circle-${circle}`) })
    const written = await run(() => write<Written>('POST', '/triage/decisions', { candidate, circle, same_as: sameAs }), said)
    if (!written) return bringBack(candidate)
    // The server leaves out who is decided; only those of "later" it would show again in this sitting.
    if (circle === 'later') return
    await client.invalidateQueries({ queryKey: triageQuery.queryKey })
    bringBack(candidate)
  }
  return { away, count, decide }
}
