import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { at } from '~/api/client'
import { todayQuery } from '~/api/queries'
import type { Act, AnswerBody, Written } from '~/api/types'
import { useWrites } from '~/components/writes'
import { orWait } from '~/features/offline/or-wait'
import { todayHere } from '~/features/offline/scope'
import { say } from '~/words/say'
import { answered } from './answered'

/** What of an act an answer needs. */
export type Answerable = Pick<Act, 'id' | 'written'> & { person: { name: string } }

/** Answers an act: the screen shows it at once, the server's sentence follows with the way back. */
export function useAnswers(): (act: Answerable, body: AnswerBody) => Promise<void> {
  const client = useQueryClient()
  const { run } = useWrites()
  return useCallback(
    async (act, body) => {
      await client.cancelQueries({ queryKey: todayQuery.queryKey })
      client.setQueryData(todayQuery.queryKey, (today) => today && answered(today, act.id, body.answer))
      const said = say(`answered-${body.answer}`, { name: act.person.name })
      // What was written yesterday was sent then; anything else done is done today, also when it is sent later.
      const dated = body.answer === 'done' && !act.written ? { on_date: todayHere(), ...body } : body
      const told = { path: at`/acts/${act.id}/answers`, body: dated, text: act.person.name, act: { id: act.id, answer: body.answer } }
      await run(...orWait<Written>(told, said))
    },
    [client, run],
  )
}
