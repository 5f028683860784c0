import { Button, TextField } from '@radix-ui/themes'
import { useQuery } from '@tanstack/react-query'
import { useId, useState, type FormEvent, type KeyboardEvent } from 'react'
import { indexQuery } from '~/api/queries'
import { lineOf } from '~/features/people/known'
import { find } from '~/features/people/rank'
import { say } from '~/words/say'
import '~/components/person-picker.css'

/** How many people are offered. */
const SHOWN = 5

interface Props {
  /** What stands in the field at first. */
  shown: string
  /** With what one looks for: the id of somebody chosen, or the words. */
  onTarget: (target: string) => void
}

/** Whom or what one would like to reach: words, or somebody chosen from those who bear them. */
export function TargetField({ shown, onTarget }: Props) {
  const { data: index = [] } = useQuery(indexQuery)
  const [text, setText] = useState(shown)
  const [at, setAt] = useState(-1)
  const id = useId()
  const found = text === shown ? [] : find(index, text, SHOWN)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const target = found[at]?.id ?? text.trim()
    if (target) onTarget(target)
  }
  const walk = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!by || found.length === 0) return
    event.preventDefault()
    setAt(Math.max(-1, Math.min(found.length - 1, at + by)))
  }
  return (
    <form className="paths-form" role="search" onSubmit={submit}>
      <div className="picker paths-target">
        <TextField.Root
          size="3"
          role="combobox"
          aria-label={say('paths-field')}
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={found[at] && `${id}-${at}`}
          aria-autocomplete="list"
          autoComplete="off"
          autoFocus={shown === ''}
          enterKeyHint="search"
          placeholder={say('paths-field')}
          value={text}
          onChange={(event) => (setText(event.target.value), setAt(-1))}
          onKeyDown={walk}
        />
        <ul id={`${id}-list`} role="listbox" aria-label={say('paths-field')} hidden={found.length === 0}>
          {found.map((known, place) => (
            <li key={known.id} id={`${id}-${place}`} role="option" aria-selected={place === at} onPointerDown={(event) => (event.preventDefault(), onTarget(known.id))}>
              {known.name} <small>{lineOf(known)}</small>
            </li>
          ))}
        </ul>
      </div>
      <Button size="3" type="submit" disabled={!text.trim()}>
        {say('find')}
      </Button>
    </form>
  )
}
