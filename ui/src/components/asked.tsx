import { Button } from '@radix-ui/themes'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Problem } from '~/api/client'
import { Lost } from '~/features/shell/lost'
import { say } from '~/words/say'
import { messageOf } from './writes'
import './asked.css'

/** Shows an answer when it is there; until then nothing for a moment, and a sentence when it did not come. What is not there is not asked for again. */
export function Asked<Answer>({ query, children }: { query: UseQueryResult<Answer>; children: (answer: Answer) => ReactNode }) {
  if (query.data !== undefined) return children(query.data)
  if (query.error instanceof Problem && query.error.status === 404) return <Lost />
  if (query.error) return <Trouble error={query.error} again={() => void query.refetch()} />
  return <Waiting />
}

function Waiting() {
  return (
    <div className="waiting" role="status">
      <span>{say('waiting')}</span>
    </div>
  )
}

/** What went wrong, and the way to try again. */
export function Trouble({ error, again }: { error: unknown; again: () => void }) {
  return (
    <div className="trouble" role="alert">
      <p>{messageOf(error)}</p>
      <Button variant="soft" onClick={again}>
        {say('try-again')}
      </Button>
    </div>
  )
}
