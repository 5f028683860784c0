import { Button } from '@radix-ui/themes'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import type { Knowing, MayKnow } from '~/api/types'
import { say } from '~/words/say'

interface Props {
  mayKnow: MayKnow[]
  onAnswer: (other: string, knowing: Knowing) => void
}

const ANSWERS: readonly { knowing: Knowing; key: string }[] = [
  { knowing: 'yes', key: 'y' },
  { knowing: 'no', key: 'n' },
  { knowing: 'unsure', key: '?' },
]

/** Who probably knows them: a conclusion, never a fact until one says so. */
export function MayKnowThem({ mayKnow, onAnswer }: Props) {
  if (mayKnow.length === 0) return null
  return (
    <section aria-label={say('context-may-know')}>
      <h2>{say('context-may-know')}</h2>
      <ul className="lines may-know">
        {mayKnow.map((one) => (
          <li key={one.other} onKeyDown={(event) => answerByKey(event, one, onAnswer)}>
            <Link to="/people/$id" params={{ id: one.other }} className="text-link">
              {one.name}
            </Link>
            <small>{one.said.text}</small>
            {one.question && <Answers question={one.question.text} onAnswer={(knowing) => onAnswer(one.other, knowing)} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Answers({ question, onAnswer }: { question: string; onAnswer: (knowing: Knowing) => void }) {
  return (
    <span className="may-know-answers" role="group" aria-label={question}>
      {ANSWERS.map(({ knowing, key }) => (
        <Button key={knowing} size="1" variant="soft" color="gray" highContrast aria-keyshortcuts={key} onClick={() => onAnswer(knowing)}>
          {say(`knowing-${knowing}`)}
        </Button>
      ))}
    </span>
  )
}

/** While the line has the focus, one key answers. */
function answerByKey(event: KeyboardEvent, { other, question }: MayKnow, onAnswer: Props['onAnswer']): void {
  const answer = ANSWERS.find(({ key }) => key === event.key)
  if (!answer || !question || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  onAnswer(other, answer.knowing)
}
