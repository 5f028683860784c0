// Which language is spoken: the one in which the server answers this reader.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { refresh } from '~/api/events'
import { language, whenLanguageChanges, type Language } from '~/words/language'
import { speak } from '~/words/say'

/** What had the focus when the language changed: every screen is drawn anew then. */
let focused = ''

function whenItChanges(listener: () => void): () => void {
  return whenLanguageChanges(() => {
    focused = document.activeElement?.id ?? ''
    listener()
  })
}

/** The language of everything on screen. */
export function useLanguage(): Language {
  const spoken = useSyncExternalStore(whenItChanges, language)
  useEffect(() => document.getElementById(focused)?.focus(), [spoken])
  return spoken
}

/** Goes on in the language of the server's answers, and asks again for what it said in another. */
export function useAnsweredLanguage(answered: Language | undefined): void {
  const client = useQueryClient()
  useEffect(() => {
    if (answered && answered !== language()) void speak(answered).then(() => refresh(client))
  }, [answered, client])
}
