import { Button } from '@radix-ui/themes'
import { useRef, type KeyboardEvent } from 'react'
import { useToday } from '~/features/session/use-session'
import { DayChoice } from '~/features/today/day-choice'
import { useAnswers } from '~/features/today/use-answers'
import { say } from '~/words/say'

/** What something open is: who waits for whom decides what its steps are called. */
export type OpenKind = 'mine' | 'theirs' | 'follow-up' | 'thanks'

const DONE: Record<OpenKind, string> = { mine: 'open-kept', theirs: 'open-come', 'follow-up': 'open-done', thanks: 'open-said' }

interface Props {
  /** The act that stands for it. */
  act: string
  kind: OpenKind
  what: string
  name: string
  /** Changes its words and days. */
  edit?: () => void
}

/** Done, a new day, let go: for what is open, by pressing or, on its row, by the keys that Today has. */
export function useOpenSteps({ act, kind, what, name, edit }: Props) {
  const answer = useAnswers()
  const today = useToday()
  const dayChoice = useRef<HTMLButtonElement>(null)
  const target = { id: act, written: false, person: { name } }
  const done = () => void answer(target, { answer: 'done' })
  const letGo = () => void answer(target, { answer: 'dropped' })
  const keys: Record<string, (() => void) | undefined> = { d: done, x: letGo, s: () => dayChoice.current?.click(), e: edit }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const take = keys[event.key]
    // What opens above the row belongs to it on the screen, not here.
    if (!take || isWriting(event.target) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !event.currentTarget.contains(event.target as Node)) return
    event.preventDefault()
    take()
  }
  const named = (step: string) => say('open-step', { step: say(step), what })
  const gone = kind === 'theirs' ? 'open-not-come' : 'open-let-go'
  const steps = (
    <span className="open-steps">
      <Button variant="soft" className="open-first" aria-label={named(DONE[kind])} onClick={done}>
        {say(DONE[kind])} <kbd>d</kbd>
      </Button>
      {kind !== 'thanks' && (
        <DayChoice today={today} label={say('open-new-day')} named={named('open-new-day')} hint="s" trigger={dayChoice} onChoose={(until) => void answer(target, { answer: 'moved', until })} />
      )}
      <Button variant="ghost" color="gray" highContrast aria-label={named(gone)} onClick={letGo}>
        {say(gone)} <kbd>x</kbd>
      </Button>
    </span>
  )
  return { steps, onKeyDown }
}

const isWriting = (target: EventTarget) => target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
