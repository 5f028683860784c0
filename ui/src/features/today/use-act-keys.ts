import { useKeys } from '~/keys/use-keys'
import { useScreenKeys } from '~/keys/use-screen-keys'
import { useAnswers } from './use-answers'
import type { OpenAct } from './use-open-act'

/** `j` and `k` walk; `d`, `p` and `x` answer the act that is open. What needs a choice is the row's own. */
export function useActKeys({ act, step }: OpenAct): void {
  const answer = useAnswers()
  useKeys({ j: () => step(1), k: () => step(-1) })
  useScreenKeys(
    'today',
    {
      d: () => act && void answer(act, { answer: 'done' }),
      p: () => act && void answer(act, { answer: 'skipped' }),
      x: () => act && void answer(act, { answer: 'dropped' }),
    },
    { active: act !== undefined, about: act?.person.name },
  )
}
