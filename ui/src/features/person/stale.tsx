import { Button } from '@radix-ui/themes'
import { at, write } from '~/api/client'
import type { StaleFact, StillTrue, Written } from '~/api/types'
import { useWrites } from '~/components/writes'
import { say } from '~/words/say'
import './stale.css'

const ANSWERS: readonly StillTrue[] = ['yes', 'changed', 'unsure']

interface Props {
  person: string
  stale: StaleFact | null
  /** What comes next when it changed: the place to write down how. */
  onChanged?: (table: StaleFact['table']) => void
}

/** One old fact that bears on what is due: asked about in one line, and never twice in a row. */
export function Stale({ person, stale, onChanged }: Props) {
  const { run } = useWrites()
  if (!stale) return null
  const answer = async (told: StillTrue) => {
    const { table, id, question } = stale
    const done = await run(() => write<Written>('POST', at`/people/${person}/verifications`, { table, id, answer: told }), question.text)
    if (done && told === 'changed') onChanged?.(table)
  }
  return (
    <div className="stale" role="group" aria-label={stale.question.text}>
      <span>{stale.question.text}</span>
      {ANSWERS.map((told) => (
        <Button key={told} size="1" variant="soft" color="gray" highContrast onClick={() => void answer(told)}>
          {say(`stale-${told}`)}
        </Button>
      ))}
    </div>
  )
}
