// A screen's keys, and the same steps by name in the palette.
import { useScreenActions } from '~/features/capture/screen-actions'
import { say } from '~/words/say'
import { isTouched } from '~/words/touch'
import { shownAs } from './shown'
import { keyOf, type KeyOf, type Screen } from './table'
import { useKeys, type Keys } from './use-keys'

interface Options {
  active?: boolean
  /** With whom or what, as the palette says it. */
  about?: string
}

/** Answers keys of a screen's table while this is on screen, and offers each in the palette after `>`. */
export function useScreenKeys<S extends Screen>(screen: S, keys: { [Name in KeyOf<S>]?: () => void }, { active = true, about = '' }: Options = {}): void {
  useKeys(keys as Keys, { active })
  const actions = Object.entries<(() => void) | undefined>(keys).flatMap(([name, take]) => {
    const key = keyOf(screen, name)
    if (!key || !take) return []
    return [{ id: key.does, name: asTitle(say(key.does)), about: [about, !isTouched() && shownAs(name)].filter(Boolean).join(' · '), take }]
  })
  useScreenActions(active ? actions : [])
}

const asTitle = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
