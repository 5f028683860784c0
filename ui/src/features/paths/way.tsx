import { Button } from '@radix-ui/themes'
import { Link } from '@tanstack/react-router'
import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import type { Choice, Knowing, Path, PathStep } from '~/api/types'
import { Avatar } from '~/components/avatar'
import { Minded } from '~/components/minded'
import { openCapture } from '~/features/capture/capture-state'
import { say } from '~/words/say'
import { useKnowing } from './use-knowing'
import '~/components/named-side.css'
import '~/components/opening-row.css'

/** The first question of a way: the one that the keys answer. */
export const questionOf = ({ steps }: Path): PathStep | undefined => steps.find(({ question }) => question !== null)

interface Props {
  path: Path
  isOpen: boolean
  onToggle: () => void
}

/** One way: whom to ask what; when it is open, drawn as a line over people, with what speaks for each step. */
export function Way({ path, isOpen, onToggle }: Props) {
  const body = useId()
  return (
    <li className="way opening-row" data-open={isOpen}>
      <button type="button" className="way-head" aria-expanded={isOpen} aria-controls={body} onClick={onToggle}>
        <span className="way-said">{path.said.text}</span>
        <span className="way-why">{whyOf(path)}</span>
        <span className="way-mark">
          <span className="way-warmth" data-warmth={path.warmth}>
            {say(`paths-warmth-${path.warmth}`)}
          </span>
          <ChevronDown size={16} aria-hidden />
        </span>
      </button>
      {isOpen && <WayBody id={body} path={path} />}
    </li>
  )
}

function WayBody({ id, path }: { id: string; path: Path }) {
  const { people, steps, care } = path
  const keyed = questionOf(path)
  return (
    <div className="way-body" id={id}>
      <ol className="way-line">
        <li className="way-you">
          <span className="way-dot" aria-hidden />
          <span className="named-side-name">{say('paths-you')}</span>
        </li>
        {steps.map((step, index) => (
          <Step key={step.to} step={step} person={people[index]} />
        ))}
      </ol>
      <Minded care={care} />
      {steps.map((step) => step.question && <Question key={step.to} step={step} keyed={step === keyed} />)}
      <NextStep people={people} />
    </div>
  )
}

/** Why this one: how many stand between, and how sure it is. */
function whyOf({ people, steps }: Path): string {
  if (people.length === 1) return say('paths-why-direct')
  if (steps.some(isThin)) return say('paths-why-thin')
  return say(steps.some(({ certainty }) => certainty === 'inferred') ? 'paths-why-probable' : 'paths-why-sure')
}

/** A step of which the book only says "may". */
const isThin = ({ said }: PathStep) => said.key === 'paths-step-may'

function Step({ step, person }: { step: PathStep; person: Choice | undefined }) {
  const { from, certainty, said, evidence } = step
  if (!person) return null
  return (
    <li className="way-step">
      <div className="way-edge" data-certainty={isThin(step) ? 'thin' : certainty}>
        {from && <span className="way-certainty">{say(`paths-certainty-${certainty}`)}</span>}
        <p>{said.text}</p>
        {evidence.length > 0 && (
          <ul>
            {evidence.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
      </div>
      <Link to="/people/$id" params={{ id: person.id }} className="way-person named-side">
        <Avatar id={person.id} name={person.name} />
        <span>
          <span className="named-side-name">{person.name}</span>
          {person.organisation && <small>{person.organisation}</small>}
        </span>
      </Link>
    </li>
  )
}

const ANSWERS: readonly [Knowing, string][] = [
  ['yes', 'y'],
  ['no', 'n'],
  ['unsure', 's'],
]

/** Where the signs are thin, the user is asked; the answer is kept for good. */
function Question({ step, keyed }: { step: PathStep; keyed: boolean }) {
  const know = useKnowing()
  return (
    <div className="way-question" role="group" aria-label={step.question?.text}>
      <span>{step.question?.text}</span>
      {ANSWERS.map(([knowing, key]) => (
        <Button key={knowing} variant="soft" color={knowing === 'yes' ? undefined : 'gray'} highContrast={knowing !== 'yes'} onClick={() => void know(step, knowing)}>
          {say(`paths-${knowing}`)} {keyed && <kbd>{key}</kbd>}
        </Button>
      ))}
    </div>
  )
}

/** Whom one would turn to first, and the note that one did. */
function NextStep({ people: [first, ...others] }: { people: Choice[] }) {
  const other = others.at(-1)
  if (!first) return null
  return (
    <div className="way-steps">
      <Button asChild>
        <Link to="/people/$id" params={{ id: first.id }}>
          {say('open-person', { name: first.name.split(' ')[0] ?? first.name })} <kbd>o</kbd>
        </Link>
      </Button>
      {other && (
        <button type="button" className="plain-link" data-tone="quiet" onClick={() => openCapture('log', say('paths-asked', { name: first.name, other: other.name }))}>
          {say('paths-note')}
        </button>
      )}
    </div>
  )
}
