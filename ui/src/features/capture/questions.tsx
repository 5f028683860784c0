import type { Question } from '~/api/types'

interface Props {
  questions: Question[]
  answers: Record<string, string>
  onChoose: (question: string, choice: string) => void
}

/** What has to be decided, asked in place. */
export function Questions({ questions, answers, onChoose }: Props) {
  return (
    <div className="questions">
      {questions.map(({ id, text, choices }) => (
        <fieldset key={id}>
          <legend>{typeof text === 'string' ? text : text.text}</legend>
          {choices.map(({ value, label }) => (
            <label key={value} className="question-choice">
              <input type="radio" name={id} value={value} checked={answers[id] === value} onChange={() => onChoose(id, value)} />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  )
}
