import type { Act } from '~/api/types'
import { Stale } from '~/features/person/stale'
import { AnswerBar } from './answer-bar'
import { headOf } from './use-open-act'
import { Suggestion } from './suggestion'

/** What an open act shows below its two lines. */
export function ActBody({ act, today }: { act: Act; today: string }) {
  // Their last words stand above the field; they are not told twice.
  const evidence = act.evidence.filter(({ text }) => act.written || text !== act.suggestion?.last_words)
  return (
    <div className="act-body" id={`${headOf(act.id)}-body`}>
      {evidence.length > 0 && (
        <ul className="act-evidence">
          {evidence.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <Stale person={act.person.id} stale={act.stale ?? null} />
      {act.suggestion && !act.written && <Suggestion act={act} suggestion={act.suggestion} />}
      <AnswerBar act={act} today={today} />
    </div>
  )
}
