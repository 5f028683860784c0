import { Button, Switch, TextField } from '@radix-ui/themes'
import { Fragment, useState, type FormEvent, type ReactNode } from 'react'
import type { Named } from '~/api/types'
import { asPartial } from '~/words/dates'
import { useToday } from '~/features/session/use-session'
import { dayOf, partialOf } from '~/words/partial'
import { say } from '~/words/say'
import { Grow } from './grow'
import { PersonPicker } from './person-picker'
import './form.css'

/** What a field holds: a text, a long one, a date of which parts may be missing, a whole day, one of some words, yes or no, somebody. */
export interface FieldSpec {
  name: string
  /** The key of its label. */
  label: string
  kind?: 'text' | 'long' | 'date' | 'day' | 'choice' | 'tick' | 'person'
  /** Of a choice: its words, and the key that says each. */
  choices?: readonly string[]
  said?: (choice: string) => string
  required?: boolean
  /** The key of an example. */
  example?: string
}

export type Value = string | boolean | Named | null
export type Values = Record<string, Value>

/** What a field that takes a date shows while it is empty, and says of what does not read as one. */
const EXAMPLES: Record<string, string> = { date: 'form-date-example', day: 'form-day-example' }
const WRONG: Record<string, string> = { date: 'form-no-date', day: 'form-no-day' }

/** Dates as the reader's region writes them, for the words around a field. */
const exampleDates = () => ({ yearly: asPartial('--03-07'), month: asPartial('1990-03'), day: asPartial('1990-03-07') })

interface Props {
  fields: readonly FieldSpec[]
  values: Values
  step: string
  /** Who is no choice where somebody is chosen. */
  self?: string
  onSave: (values: Values) => void
  onRemove?: () => void
  /** What stands below the fields and keeps its own values. */
  children?: ReactNode
}

/** A short form: only what is asked, the first field has the caret, Enter saves. */
export function Form({ fields, values, step, self, onSave, onRemove, children }: Props) {
  const [held, setHeld] = useState<Values>(() => shown(fields, values))
  const [wrong, setWrong] = useState<string | null>(null)
  const today = useToday()
  const save = (event: FormEvent) => {
    event.preventDefault()
    const [read, odd] = readOf(fields, held, today)
    setWrong(odd)
    if (odd) document.getElementById(`field-${odd}`)?.focus()
    else onSave(read)
  }
  return (
    <form className="form" onSubmit={save} noValidate>
      {fields.map((field, index) => (
        <Fragment key={field.name}>
          <FieldRow
            field={field}
            value={held[field.name] ?? null}
            wrong={wrong === field.name}
            first={index === 0}
            self={self}
            onChange={(value) => setHeld((before) => ({ ...before, [field.name]: value }))}
          />
        </Fragment>
      ))}
      {children}
      <div className="sheet-actions">
        {onRemove && (
          <Button type="button" variant="soft" color="red" onClick={onRemove}>
            {say('form-remove')}
          </Button>
        )}
        <Button type="submit">{step}</Button>
      </div>
    </form>
  )
}

interface RowProps {
  field: FieldSpec
  value: Value
  wrong: boolean
  first: boolean
  self?: string
  onChange: (value: Value) => void
}

function FieldRow(props: RowProps) {
  const { field, wrong } = props
  const id = `field-${field.name}`
  return (
    <div className="form-row" data-kind={field.kind ?? 'text'}>
      <label htmlFor={id}>{say(field.label)}</label>
      <Control {...props} id={id} />
      {wrong && (
        <p className="form-wrong" id={`${id}-wrong`} role="alert">
          {say(WRONG[field.kind ?? 'text'] ?? 'form-needed', exampleDates())}
        </p>
      )}
    </div>
  )
}

function Control({ field, value, wrong, first, self, onChange, id }: RowProps & { id: string }) {
  const told = { id, autoFocus: first, 'aria-invalid': wrong || undefined, 'aria-describedby': wrong ? `${id}-wrong` : undefined }
  if (field.kind === 'tick') return <Switch id={id} size="3" checked={value === true} onCheckedChange={onChange} />
  if (field.kind === 'person') {
    return <PersonPicker label={say(field.label)} value={value as Named | null} without={self} onChange={onChange} />
  }
  if (field.kind === 'choice') {
    return (
      <select {...told} className="form-choice" value={String(value ?? '')} onChange={(event) => onChange(event.target.value)}>
        {field.choices?.map((choice) => (
          <option key={choice} value={choice}>
            {say(field.said?.(choice) ?? choice)}
          </option>
        ))}
      </select>
    )
  }
  if (field.kind === 'long') return <Grow {...told} className="editing" rows={2} value={String(value ?? '')} onChange={(event) => onChange(event.target.value)} />
  const example = field.example ?? EXAMPLES[field.kind ?? 'text']
  return <TextField.Root {...told} value={String(value ?? '')} placeholder={example && say(example, exampleDates())} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
}

/** Dates stand in the field as words. */
function shown(fields: readonly FieldSpec[], values: Values): Values {
  const entries = fields.map(({ name, kind, choices }): [string, Value] => {
    const value = values[name] ?? (kind === 'choice' ? (choices?.[0] ?? null) : null)
    return [name, (kind === 'date' || kind === 'day') && typeof value === 'string' ? asPartial(value) : value]
  })
  return Object.fromEntries(entries)
}

/** What was filled in, as the API takes it, and the first field that does not read. */
function readOf(fields: readonly FieldSpec[], held: Values, today: string): [Values, string | null] {
  const read: Values = {}
  for (const { name, kind, required } of fields) {
    const value = held[name] ?? null
    const text = typeof value === 'string' ? value.trim() : value
    const filled = text === '' ? null : text
    read[name] = typeof filled === 'string' ? readAs(kind, filled, today) : filled
    if ((required && filled === null) || (filled !== null && read[name] === null)) return [read, name]
  }
  return [read, null]
}

function readAs(kind: FieldSpec['kind'], text: string, today: string): string | null {
  if (kind === 'day') return dayOf(text, today)
  return kind === 'date' ? partialOf(text) : text
}
