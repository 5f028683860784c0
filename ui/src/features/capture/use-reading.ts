import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ask } from '~/api/client'
import type { Reading } from '~/api/types'
import { useAway } from '~/features/offline/reach'

/** How long one has to pause before a sentence is read, in milliseconds. */
const PAUSE = 160

/** A value once it has rested. */
export function useRested<Value>(value: Value, pause = PAUSE): Value {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), pause)
    return () => clearTimeout(timer)
  }, [value, pause])
  return rested
}

/** What is understood of a sentence, read while one types, and whether it is of this very text; nothing is written by it. */
export function useReading(text: string): { reading: Reading | undefined; isCurrent: boolean } {
  const sentence = useRested(text)
  const away = useAway()
  const query = useQuery({
    queryKey: ['reading', sentence],
    queryFn: ({ signal }) => ask<Reading>('/captures/readings', { sentence }, signal),
    enabled: isSentence(sentence) && !away,
    staleTime: 60_000,
    placeholderData: (before) => before,
  })
  return { reading: isSentence(text) ? query.data : undefined, isCurrent: sentence === text && !query.isPlaceholderData }
}

/** At least two words, and no command. */
export function isSentence(text: string): boolean {
  return !text.startsWith('>') && /\S\s+\S/.test(text)
}
