import { useState } from 'react'
import { Grow } from '~/components/grow'
import { say } from '~/words/say'

/** The line on which one begins with somebody of whom only the name is known: Enter keeps it, Shift and Enter goes on below. */
export function FirstNote({ onSave }: { onSave: (body: string) => void }) {
  const [text, setText] = useState('')
  const save = () => {
    if (text.trim()) onSave(text.trim())
    setText('')
  }
  return (
    <Grow
      className="editing first-note"
      rows={1}
      value={text}
      aria-label={say('first-note')}
      placeholder={say('first-note')}
      onChange={(event) => setText(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur()
        if (event.key !== 'Enter' || event.shiftKey) return
        event.preventDefault()
        save()
      }}
    />
  )
}
