import { useState } from 'react'
import type { Captured, Question } from '~/api/types'
import { useWrites } from '~/components/writes'
import { orWait } from '~/features/offline/or-wait'
import { isAway } from '~/features/offline/reach'
import { todayHere } from '~/features/offline/scope'
import { say } from '~/words/say'
import { closeCapture, keepDraft } from './capture-state'
import { noteRecent } from './recents'

export interface Saving {
  save: (sentence: string, answers: Record<string, string>) => Promise<void>
  busy: boolean
  /** What has to be decided before a sentence can be written; nothing once it reads otherwise. */
  questionsOf: (sentence: string) => Question[]
  chosen: Record<string, string>
  choose: (question: string, choice: string) => void
}

/** Saves a sentence; what is ambiguous is asked in place, and the note is kept until it is written. */
export function useSave(): Saving {
  const { run } = useWrites()
  const [busy, setBusy] = useState(false)
  const [asked, setAsked] = useState<{ sentence: string; questions: Question[] }>({ sentence: '', questions: [] })
  const [chosen, setChosen] = useState<Record<string, string>>({})
  const left = () => (keepDraft(''), closeCapture())
  const save = async (sentence: string, answers: Record<string, string>) => {
    setBusy(true)
    const given = Object.entries(answers).map(([question, choice]) => ({ question, choice }))
    // The day is said, so that a sentence that waits for its machine still tells of the day it was written on.
    // Without the machine nobody new can be asked about, and whom one just met is new: they are added when it is sent.
    const body = { sentence, answers: given, on_date: todayHere(), yes: isAway() }
    const captured = await run(...orWait<Captured>({ path: '/captures', body, text: sentence }, say('captured'), left))
    setBusy(false)
    if (!captured) return
    if (!captured.written) return setAsked({ sentence, questions: captured.questions })
    for (const { id } of captured.understood.people ?? []) if (id) noteRecent(id)
    left()
  }
  const choose = (question: string, choice: string) => setChosen((before) => ({ ...before, [question]: choice }))
  const questionsOf = (sentence: string) => (asked.sentence === sentence ? asked.questions : [])
  return { save, busy, questionsOf, chosen, choose }
}
