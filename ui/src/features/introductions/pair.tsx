import { Button } from '@radix-ui/themes'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import type { Choice, SuggestedIntroduction } from '~/api/types'
import { Avatar } from '~/components/avatar'
import { Minded } from '~/components/minded'
import { say } from '~/words/say'
import { useIntroducing } from './use-introducing'
import '~/components/named-side.css'

interface Props {
  pair: SuggestedIntroduction
  /** Whether it is in hand, and answers the keys. */
  current: boolean
  onHold: () => void
}

/** Two people side by side, why they should meet, whom to ask first, and what to mind before. */
export function Pair({ pair, current, onHold }: Props) {
  const { one, other, said, because, ask_first, ask_first_said, care } = pair
  const { ask, dismiss } = useIntroducing()
  const title = useId()
  const first = ask_first === other.id ? other : one
  return (
    <li className="introduction" data-current={current} tabIndex={-1} aria-labelledby={title} onFocus={onHold} onPointerDown={onHold}>
      <div className="introduction-two">
        <Side person={one} />
        <span className="introduction-line" aria-hidden />
        <Side person={other} />
      </div>
      <h2 id={title}>{said.text}</h2>
      {because.length > 0 && (
        <ul className="introduction-why">
          {because.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <p>{ask_first_said.text}</p>
      <Minded care={care} />
      <div className="introduction-steps">
        <Button variant={current ? 'solid' : 'soft'} onClick={() => ask(pair)}>
          {say('introductions-write', { name: first.name.split(' ')[0] ?? first.name })} {current && <kbd>m</kbd>}
        </Button>
        <Button variant="ghost" color="gray" highContrast onClick={() => void dismiss(pair)}>
          {say('introductions-not')} {current && <kbd>x</kbd>}
        </Button>
      </div>
    </li>
  )
}

function Side({ person: { id, name, organisation } }: { person: Choice }) {
  return (
    <Link to="/people/$id" params={{ id }} className="introduction-side named-side">
      <Avatar id={id} name={name} />
      <span>
        <span className="named-side-name">{name}</span>
        {organisation && <small>{organisation}</small>}
      </span>
    </Link>
  )
}
