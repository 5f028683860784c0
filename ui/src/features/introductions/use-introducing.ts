import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { write } from '~/api/client'
import type { SuggestedIntroduction } from '~/api/types'
import { useWrites } from '~/components/writes'
import { say } from '~/words/say'

/** What can be done about a pair: write to the one who is asked first, or let it be. */
export function useIntroducing() {
  const navigate = useNavigate()
  const { run } = useWrites()
  return useMemo(
    () => ({
      ask: ({ ask_first }: SuggestedIntroduction) => void navigate({ to: '/people/$id', params: { id: ask_first }, search: { write: true } }),
      dismiss: ({ one, other }: SuggestedIntroduction) => run(() => write('POST', '/introductions/dismissals', { person: one.id, other: other.id }), say('saved')),
    }),
    [navigate, run],
  )
}
