import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { at, write } from '~/api/client'
import { todayQuery } from '~/api/queries'
import type { Act, AnswerBody, Written } from '~/api/types'
import { useWrites } from '~/components/writes'
import { say } from '~/words/say'
import { answered } from './answered'

/** Answers an act: the screen shows it at once, the server's sentence follows with the way back. */
export function useAnswers(): (act: Act, body: AnswerBody) => Promise<void> {
  const client = useQueryClient()
  const { run } = useWrites()
  return useCallback(
    async (act, body) => {
      await client.cancelQueries({ queryKey: todayQuery.queryKey })
      client.setQueryData(todayQuery.queryKey, (today) => today && answered(today, act.id, body.answer))
      await run(() => write<Written>('POST', at`/acts/${act.id}/answers`, body), say(`answered-${body.answer}`, { name: act.person.name }))
    },
    [client, run],
  )
}
