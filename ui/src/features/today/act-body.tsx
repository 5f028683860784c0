import type { Act } from '~/api/types'
import { AnswerBar } from './answer-bar'
import { headOf } from './use-open-act'
import { Suggestion } from './suggestion'

/** What an open act shows below its two lines. */
export function ActBody({ act, today }: { act: Act; today: string }) {
  return (
    <div className="act-body" id={`${headOf(act.id)}-body`}>
      {act.evidence.length > 0 && (
        <ul className="act-evidence">
          {act.evidence.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {act.suggestion && !act.written && <Suggestion act={act} suggestion={act.suggestion} />}
      <AnswerBar act={act} today={today} />
    </div>
  )
}
