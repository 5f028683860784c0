import { Button, TextField } from '@radix-ui/themes'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { at, write } from '~/api/client'
import type { Written } from '~/api/types'
import { useWrites } from '~/components/writes'
import { say } from '~/words/say'

const FIVE = [1, 2, 3, 4, 5]

/** Five people one would be glad to hear from: enough for Today. */
export function FiveNames() {
  const [names, setNames] = useState<string[]>(FIVE.map(() => ''))
  const [busy, setBusy] = useState(false)
  const { run } = useWrites()
  const navigate = useNavigate()
  const given = names.map((name) => name.trim()).filter(Boolean)
  const keep = async () => {
    setBusy(true)
    for (const name of given) await run(() => keepPerson(name), say('person-added', { name }))
    await navigate({ to: '/people' })
  }
  return (
    <form
      className="five"
      onSubmit={(event) => {
        event.preventDefault()
        if (given.length > 0) void keep()
      }}
    >
      {FIVE.map((place, index) => (
        <TextField.Root
          key={place}
          value={names[index]}
          aria-label={say('five-name', { place })}
          placeholder={say('five-name', { place })}
          autoComplete="off"
          onChange={(event) => setNames(names.map((name, other) => (other === index ? event.target.value : name)))}
        />
      ))}
      <Button type="submit" variant="soft" disabled={busy || given.length === 0}>
        {say('five-step')}
      </Button>
    </form>
  )
}

async function keepPerson(name: string): Promise<Written> {
  const person = await write<Written & { id: string }>('POST', '/people', { name })
  return write('PUT', at`/people/${person.id}/cadence`, { circle: 'active' })
}
