import { Button } from '@radix-ui/themes'
import { useNavigate, type NavigateOptions } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useSession } from '~/features/session/use-session'
import { useKeys } from '~/keys/use-keys'
import { say } from '~/words/say'
import { isTouched } from '~/words/touch'
import { goToStep } from './tour-state'
import { usePointing } from './use-pointing'

/** The five steps, each with the screen it tells about and what it points at there: the first of these that can be seen. */
const STEPS: readonly { name: string; at: NavigateOptions; points: string }[] = [
  { name: 'today', at: { to: '/' }, points: '.act' },
  { name: 'capture', at: { to: '/' }, points: '.capture-line-field, .tab-capture' },
  { name: 'people', at: { to: '/people' }, points: '.filter-field' },
  { name: 'undo', at: { to: '/history' }, points: '.history li' },
  { name: 'own', at: { to: '/import' }, points: '.bring' },
]
/** Steps that speak of keys where there are keys. */
const KEYED = ['capture', 'undo']

/** What a step says: of keys where there are keys, and of the way back where one came from one's own book. */
function aboutOf(name: string, fromHome: boolean): string {
  if (name === 'own' && fromHome) return say('tour-own-about-home')
  return say(`tour-${name}-about${KEYED.includes(name) && isTouched() ? '-touch' : ''}`)
}

/** A few words about each screen, beside it; one can leave at any time. */
export function Tour({ step }: { step: number }) {
  const navigate = useNavigate()
  const session = useSession()
  const head = useRef<HTMLHeadingElement>(null)
  const shown = STEPS[step]
  const last = step === STEPS.length - 1
  const go = (next: number) => goToStep(next < STEPS.length ? next : null)
  useEffect(() => {
    if (shown) void navigate(shown.at)
    head.current?.focus()
  }, [shown, navigate])
  usePointing(shown?.points)
  useKeys({ Escape: () => goToStep(null), ArrowRight: () => go(step + 1), ArrowLeft: () => go(Math.max(0, step - 1)) })
  if (!shown) return null
  return (
    <aside className="tour" aria-label={say('tour')}>
      <p className="quiet small figures">{say('tour-step', { step: step + 1, of: STEPS.length })}</p>
      <h2 ref={head} tabIndex={-1}>
        {say(`tour-${shown.name}`)}
      </h2>
      <p>{aboutOf(shown.name, Boolean(session?.home))}</p>
      <footer>
        <button type="button" className="plain-link" data-tone="quiet" onClick={() => goToStep(null)}>
          {say('tour-leave')}
        </button>
        <Button onClick={() => go(step + 1)}>{say(last ? 'tour-end' : 'tour-next')}</Button>
      </footer>
    </aside>
  )
}
