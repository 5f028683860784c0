import { useRef, useState, type MouseEvent } from 'react'
import type { Note } from '~/api/types'
import { Day } from '~/components/day'
import { Field } from '~/components/editable'
import { Markdown } from '~/components/markdown'
import { withoutLinks } from '~/components/mentions'
import { say } from '~/words/say'
import { EditButton } from './edit-button'

interface Props {
  note: Pick<Note, 'body' | 'on_date'>
  onSave: (body: string) => void
}

/** A note as it reads; pressed anywhere but on a link, or by its pencil, it is edited as it was written. */
export function NoteCard({ note: { body, on_date }, onSave }: Props) {
  const [editing, setEditing] = useState(false)
  const card = useRef<HTMLElement>(null)
  const written = withoutLinks(body)
  const edit = ({ target }: MouseEvent) => {
    const choosing = window.getSelection()?.isCollapsed === false
    if (!choosing && target instanceof Element && !target.closest('a')) setEditing(true)
  }
  const leave = (text: string | null) => {
    setEditing(false)
    if (text !== null && text.trim() !== written.trim()) onSave(text.trim())
    requestAnimationFrame(() => card.current?.querySelector('button')?.focus())
  }
  return (
    <article className="note" ref={card}>
      {editing ? (
        <Field long value={written} label={say('note')} onLeave={leave} />
      ) : (
        <div className="note-text" onClick={edit}>
          <Markdown text={body} />
        </div>
      )}
      <footer className="note-foot">
        <span className="quiet small">
          <Day date={on_date} />
        </span>
        {!editing && <EditButton what={say('note')} onPress={() => setEditing(true)} />}
      </footer>
    </article>
  )
}
