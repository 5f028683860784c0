import { Button, Dialog } from '@radix-ui/themes'
import { useQuery } from '@tanstack/react-query'
import { Command } from 'cmdk'
import { useEffect, useRef, useState } from 'react'
import { indexQuery } from '~/api/queries'
import type { Chip } from '~/api/types'
import { say } from '~/words/say'
import { answersTo } from './answers'
import { closeCapture, draft, keepDraft, useCapture, type Intent } from './capture-state'
import { Chips } from './chips'
import { placeOf } from './marks'
import { Questions } from './questions'
import { Options, WRITE } from './options'
import { SentenceField } from './sentence-field'
import { useOptions, type Option } from './use-options'
import { isSentence, useReading } from './use-reading'
import { useSave } from './use-save'
import './capture.css'

/** The capture box and the palette in one: a name to go, a sentence to log, `>` to act. */
export function Capture() {
  const { open, intent } = useCapture()
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && closeCapture()}>
      <Dialog.Content className="capture" aria-describedby={undefined}>
        <Dialog.Title as="h2" className="visually-hidden">
          {say('capture-title')}
        </Dialog.Title>
        <CaptureBox intent={intent} />
      </Dialog.Content>
    </Dialog.Root>
  )
}

function CaptureBox({ intent }: { intent: Intent }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useText(intent)
  const { reading, isCurrent } = useReading(text)
  const options = useOptions(text, intent)
  const saving = useSave()
  const [selected, select] = useSelection(text, intent, options)
  const asked = saving.questionsOf(text.trim())
  const questions = asked.length > 0 ? asked : (reading?.questions ?? [])
  const answers = answersTo(questions, saving.chosen)
  // What was asked of an earlier beginning of the sentence is answered no more; what still has to be decided is asked then.
  const save = () => void saving.save(text.trim(), isCurrent || asked.length > 0 ? answers : {})
  const canWrite = text.trim() !== '' && !text.startsWith('>')
  const showChip = (chip: Chip) => {
    const place = placeOf(text, chip)
    field.current?.focus()
    if (place) field.current?.setSelectionRange(place.start, place.end)
  }
  return (
    <Command shouldFilter={false} value={selected} onValueChange={select} label={say('capture-title')} loop vimBindings={false}>
      <SentenceField text={text} reading={reading} field={field} onText={setText} />
      {/* Enter in here presses what has the focus, not the list. */}
      <div onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}>
        {reading && <Chips reading={reading} onChip={showChip} />}
        {questions.length > 0 && <Questions questions={questions} answers={answers} onChoose={saving.choose} />}
      </div>
      <Options options={options} canWrite={canWrite} writeFirst={intent === 'log' || isLong(text)} text={text} onWrite={save} />
      <footer className="capture-foot">
        <span className="capture-keys">
          <kbd>Enter</kbd> {selected === WRITE ? say('capture-enter-save') : say('capture-enter-go')} {reading && (
            <>
              <kbd>Tab</kbd> {say('capture-tab')}{' '}
            </>
          )}
          <kbd>Esc</kbd> {canWrite && intent === 'log' ? say('capture-esc') : say('capture-esc-find')}
        </span>
        {!text.startsWith('>') && (
          <Button variant={selected === WRITE ? 'solid' : 'soft'} disabled={!canWrite || saving.busy} onClick={save} onKeyDown={(event) => event.stopPropagation()}>
            {say('capture-save')}
          </Button>
        )}
      </footer>
    </Command>
  )
}

/** The text, kept at each key so that nothing half-written is lost. Finding begins empty, and leaves a kept note alone. */
function useText(intent: Intent): [string, (text: string) => void] {
  const [kept] = useState(draft)
  const [text, setText] = useState(intent === 'log' ? kept : '')
  const keep = (next: string) => {
    setText(next)
    if (intent === 'log') keepDraft(next.startsWith('>') ? '' : next)
    else keepDraft(kept || (isLong(next) ? next : ''))
  }
  return [text, keep]
}

const isLong = (text: string) => isSentence(text) && text.trim().split(/\s+/).length > 3

/** What Enter does: the likelier of going and writing, until one chooses with the arrows. */
function useSelection(text: string, intent: Intent, options: Option[]): [string, (id: string) => void] {
  const first = options[0]
  const finds = intent === 'find' && !isLong(text)
  // Until it is known whom a name means, Enter must not write it down.
  const isKnown = useQuery(indexQuery).data !== undefined
  const other = finds && !isKnown ? '' : WRITE
  const likely = first && (first.kind === 'action' || finds) ? first.id : other
  const [selected, select] = useState(likely)
  useEffect(() => select(likely), [text, likely])
  return [selected, select]
}
