// Everything that the palette can do: what the screen at hand offers, every place, and what belongs to no screen.
import { useNavigate, type NavigateOptions } from '@tanstack/react-router'
import { write } from '~/api/client'
import { useWrites } from '~/components/writes'
import { chooseDensity, togglePrivate } from '~/features/settings/use-looks'
import { chooseTheme } from '~/features/settings/use-theme'
import { showHints } from '~/features/shell/hints-state'
import { MORE, PLACES } from '~/features/shell/places'
import { goToStep } from '~/features/tour/tour-state'
import { LANGUAGES, LANGUAGE_NAMES } from '~/words/language'
import { say } from '~/words/say'
import { closeCapture, openCapture } from './capture-state'
import { screenActions } from './screen-actions'
import type { Option } from './use-options'

/** Every action, those of the screen first. */
export function useActions(go: (to: NavigateOptions) => void): Option[] {
  const { undo, run } = useWrites()
  const navigate = useNavigate()
  const act = (id: string, take: () => void, common = false): Option => ({ id, kind: 'action', name: say(`act-${id}`), about: '', common, take: () => afterwards(take) })
  const speak = (language: string) => void run(() => write('PUT', '/settings', { language }), say('settings-saved'))
  return [
    ...screenActions().map(({ take, ...action }): Option => ({ ...action, kind: 'action', common: true, take: () => afterwards(take) })),
    act('log', () => openCapture('log'), true),
    act('new-person', () => void navigate({ to: '/people', search: { add: true } }), true),
    act('undo', () => void undo(), true),
    ...[...PLACES, MORE].map(({ to, name, letter }): Option => ({
      id: to,
      kind: 'action',
      name: say('act-go', { place: say(name) }),
      about: letter ? `g ${letter}` : '',
      common: true,
      take: () => go({ to }),
    })),
    { id: '/devices', kind: 'action', name: say('act-go', { place: say('settings-phone') }), about: '', take: () => go({ to: '/devices' }) },
    act('tour', () => goToStep(0)),
    act('hints', showHints),
    act('light', () => chooseTheme('light')),
    act('dark', () => chooseTheme('dark')),
    act('system', () => chooseTheme('system')),
    act('private', togglePrivate),
    act('airy', () => chooseDensity('airy')),
    act('dense', () => chooseDensity('dense')),
    ...LANGUAGES.map((language): Option => ({ id: `in ${language}`, kind: 'action', name: say('act-language', { language: LANGUAGE_NAMES[language] }), about: '', take: () => afterwards(() => speak(language)) })),
    act('export', () => window.location.assign('/api/export?format=json')),
  ]
}

/** Takes a step once the box is away and has given the focus back, so that the step may put it elsewhere. */
function afterwards(take: () => void): void {
  closeCapture()
  const wait = () => (document.querySelector('.capture') ? requestAnimationFrame(wait) : setTimeout(take, 0))
  requestAnimationFrame(wait)
}
