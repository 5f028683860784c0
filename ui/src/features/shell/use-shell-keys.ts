import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useWrites } from '~/components/writes'
import { openCapture } from '~/features/capture/capture-state'
import { togglePrivate } from '~/features/settings/use-looks'
import { useKeys, type Keys } from '~/keys/use-keys'
import { MORE, PLACES } from './places'

/** For how long `g` waits for its letter, in milliseconds. */
const GOING = 1200

/** The keys that work everywhere: capture, palette, undo, hints, and `g` with the letter of a place. */
export function useShellKeys(onHints: () => void): void {
  const navigate = useNavigate()
  const { undo } = useWrites()
  const goingSince = useRef(Number.NEGATIVE_INFINITY)
  const isGoing = () => performance.now() - goingSince.current < GOING
  const keys: Keys = {
    c: () => openCapture('log'),
    'mod+k': () => openCapture('find'),
    '/': () => openCapture('find'),
    u: () => void undo(),
    v: togglePrivate,
    '?': onHints,
    g: () => void (goingSince.current = performance.now()),
  }
  useKeys(keys)
  useGoKeys(isGoing, (to) => {
    goingSince.current = Number.NEGATIVE_INFINITY
    void navigate({ to })
  })
}

/** Letters after `g`; they come before a screen's own meaning of the same letter. */
function useGoKeys(isGoing: () => boolean, go: (to: (typeof PLACES)[number]['to']) => void): void {
  useKeys(
    Object.fromEntries(
      [...PLACES, MORE].filter(({ letter }) => letter).map(({ letter, to }) => [letter, (event: KeyboardEvent) => isGoing() && (event.stopImmediatePropagation(), go(to))]),
    ),
    { passive: () => !isGoing(), capture: true },
  )
}
