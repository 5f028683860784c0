import { useState } from 'react'
import { write } from '~/api/client'
import type { Circle, TriageCard, Written } from '~/api/types'
import { useWrites } from '~/components/writes'
import { say } from '~/words/say'

export type Decision = Circle | 'none' | 'later'

/** Decisions of this sitting: the card leaves at once, and comes back when the write failed. */
export function useDecisions() {
  const [decided, setDecided] = useState<string[]>([])
  const [kept, setKept] = useState(0)
  const { run } = useWrites()
  const decide = async ({ candidate, name }: TriageCard, circle: Decision) => {
    setDecided((before) => [...before, candidate])
    const said = circle === 'none' || circle === 'later' ? say(`triage-said-${circle}`, { name }) : say('triage-said', { name, circle: say(`circle-${circle}`) })
    const written = await run(() => write<Written & { kept: number }>('POST', '/triage/decisions', { candidate, circle }), said)
    if (written) setKept(written.kept)
    else setDecided((before) => before.filter((other) => other !== candidate))
  }
  return { decided, kept, decide }
}
