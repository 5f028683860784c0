import { Command } from 'cmdk'
import { useEffect, type KeyboardEvent, type RefObject } from 'react'
import type { Reading } from '~/api/types'
import { say } from '~/words/say'
import { marksOf } from './marks'

interface Props {
  text: string
  reading: Reading | undefined
  field: RefObject<HTMLTextAreaElement | null>
  onText: (text: string) => void
}

/** The line one writes in; what was not understood is underlined softly, on a copy of the text behind it. */
export function SentenceField({ text, reading, field, onText }: Props) {
  // One goes on where one left off, and after the name that stands there already.
  useEffect(() => {
    const end = field.current?.value.length ?? 0
    field.current?.setSelectionRange(end, end)
  }, [field])
  return (
    <div className="sentence">
      <div className="sentence-mirror" aria-hidden>
        {marksOf(text, reading).map(({ text: part, read }, index) => (
          <span key={index} data-read={read}>
            {part}
          </span>
        ))}{' '}
      </div>
      <Command.Input asChild value={text} onValueChange={onText}>
        <textarea
          ref={field as RefObject<HTMLTextAreaElement>}
          // A text field that leads a list; the list's own role would not be allowed on a field of several lines.
          role={undefined}
          aria-expanded={undefined}
          aria-labelledby={undefined}
          aria-label={say('capture-label')}
          rows={1}
          placeholder={say('capture-placeholder')}
          autoFocus
          enterKeyHint="done"
          onKeyDown={keepForWriting}
        />
      </Command.Input>
    </div>
  )
}

/** Keys that the list would take and that writing needs: a new line, and the ends of the line. */
function keepForWriting(event: KeyboardEvent): void {
  const isNewLine = event.key === 'Enter' && event.shiftKey
  if (isNewLine || event.key === 'Home' || event.key === 'End') event.stopPropagation()
}
