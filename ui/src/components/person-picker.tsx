import { TextField } from '@radix-ui/themes'
import { useQuery } from '@tanstack/react-query'
import { useId, useState, type KeyboardEvent } from 'react'
import { indexQuery } from '~/api/queries'
import type { Named } from '~/api/types'
import { lineOf, type Known } from '~/features/people/known'
import { find } from '~/features/people/rank'
import './person-picker.css'

/** How many people are offered. */
const SHOWN = 5

interface Props {
  label: string
  value: Named | null
  /** What the empty field says, where its label is not on screen. */
  hint?: string
  /** Who cannot be chosen. */
  without?: string
  onChange: (person: Named | null) => void
}

/** Somebody of the book, found by name: arrows walk, Enter chooses. */
export function PersonPicker({ label, value, hint, without, onChange }: Props) {
  const { data: index = [] } = useQuery(indexQuery)
  const [text, setText] = useState(value?.name ?? '')
  const [at, setAt] = useState(0)
  const id = useId()
  const chosen = value !== null && value.name === text
  const found = chosen ? [] : find(index, text, SHOWN + 1).filter((known) => known.id !== without).slice(0, SHOWN)
  const choose = (known: Known) => {
    setText(known.name)
    onChange({ id: known.id, name: known.name })
  }
  const type = (next: string) => {
    setText(next)
    setAt(0)
    onChange(null)
  }
  const answer = (event: KeyboardEvent) => {
    const known = found[at]
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && known) choose(known)
    else return
    event.preventDefault()
  }
  return (
    <div className="picker">
      <TextField.Root
        role="combobox"
        aria-label={label}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found[at] && `${id}-${at}`}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder={hint}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={answer}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={found.length === 0}>
        {found.map((known, index) => (
          <li key={known.id} id={`${id}-${index}`} role="option" aria-selected={index === at} onPointerDown={(event) => (event.preventDefault(), choose(known))}>
            {known.name} <small>{lineOf(known)}</small>
          </li>
        ))}
      </ul>
    </div>
  )
}
