import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { say } from '~/words/say'
import { Grow } from './grow'
import './editable.css'

interface Props {
  value: string
  label: string
  /** Several lines: Enter begins a new one, and leaving the field saves. */
  long?: boolean
  className?: string
  onSave: (value: string) => void
}

/** A text that is edited where it stands: press it, write, Enter. */
export function Editable({ value, label, long, className, onSave }: Props) {
  const [editing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const leave = (text: string | null) => {
    setEditing(false)
    if (text !== null && text.trim() !== value.trim()) onSave(text.trim())
    requestAnimationFrame(() => button.current?.focus())
  }
  if (editing) return <Field value={value} label={label} long={long} className={className} onLeave={leave} />
  return (
    <button type="button" ref={button} className={`editable ${className ?? ''}`} onClick={() => setEditing(true)} title={say('edit-hint', { what: label })}>
      {value || <span className="quiet">{label}</span>}
    </button>
  )
}

interface FieldProps {
  value: string
  label: string
  long?: boolean
  className?: string
  placeholder?: string
  /** With the text to save, or null to leave it as it was. */
  onLeave: (text: string | null) => void
}

/** The field itself, from its first caret to its last word. */
export function Field({ value, label, long, className, placeholder, onLeave }: FieldProps) {
  const [text, setText] = useState(value)
  const left = useRef(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.setSelectionRange(value.length, value.length), [value])
  const leave = (saved: string | null) => {
    if (left.current) return
    left.current = true
    onLeave(saved)
  }
  const answer = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave(null)
    if (event.key === 'Enter' && (!long || event.metaKey || event.ctrlKey)) {
      event.preventDefault()
      leave(text)
    }
  }
  return (
    <Grow
      ref={field}
      className={`editing ${className ?? ''}`}
      value={text}
      rows={1}
      autoFocus
      aria-label={label}
      placeholder={placeholder}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={answer}
      onBlur={() => leave(text)}
    />
  )
}

interface AddProps {
  label: string
  placeholder?: string
  long?: boolean
  onAdd: (text: string) => void
}

/** A quiet button that turns into the field for one more. */
export function Add({ label, placeholder, long, onAdd }: AddProps) {
  const [adding, setAdding] = useState(false)
  const leave = (text: string | null) => {
    setAdding(false)
    if (text?.trim()) onAdd(text.trim())
  }
  if (adding) return <Field value="" label={label} long={long} placeholder={placeholder} className="adding" onLeave={leave} />
  return (
    <button type="button" className="plain-link" data-tone="quiet" onClick={() => setAdding(true)}>
      + {label}
    </button>
  )
}
