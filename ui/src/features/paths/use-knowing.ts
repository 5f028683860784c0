import { useCallback } from 'react'
import { write } from '~/api/client'
import type { Knowing, PathStep } from '~/api/types'
import { useWrites } from '~/components/writes'
import { say } from '~/words/say'

/** Keeps whether the two of a step know each other: asked once, kept for good, taken back by one key. */
export function useKnowing(): (step: PathStep | undefined, knowing: Knowing) => Promise<void> {
  const { run } = useWrites()
  return useCallback(
    async (step, knowing) => {
      if (step?.from) await run(() => write('POST', '/acquaintances', { person: step.from, other: step.to, knowing }), say('saved'))
    },
    [run],
  )
}
