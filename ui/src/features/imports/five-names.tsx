import { Button, TextField } from '@radix-ui/themes'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { at, write } from '~/api/client'
import { refresh } from '~/api/events'
import { sessionQuery } from '~/api/queries'
import type { Written } from '~/api/types'
import { announce } from '~/components/notices'
import { messageOf } from '~/components/writes'
import { say } from '~/words/say'

const FIVE = [1, 2, 3, 4, 5]

/** Five people one would be glad to hear from: enough for Today, and taken back together. */
export function FiveNames() {
  const [names, setNames] = useState<string[]>(FIVE.map(() => ''))
  const [busy, setBusy] = useState(false)
  const client = useQueryClient()
  const navigate = useNavigate()
  const given = names.map((name) => name.trim()).filter(Boolean)
  const keep = async () => {
    setBusy(true)
    const kept = await keepPeople(given)
    setBusy(false)
    refresh(client)
    announce({ text: kept.problem ?? say('five-added', { count: given.length }), problem: kept.problem !== null, batches: kept.batches })
    // Today sends back to the doors while it believes the book empty.
    await client.refetchQueries({ queryKey: sessionQuery.queryKey })
    if (kept.problem === null) await navigate({ to: '/' })
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

/** Keeps everybody; what was written until something went wrong is taken back like the rest. */
async function keepPeople(names: readonly string[]): Promise<{ batches: string[]; problem: string | null }> {
  const batches: string[] = []
  try {
    for (const name of names) {
      const person = await write<Written & { id: string }>('POST', '/people', { name })
      batches.push(person.batch)
      batches.push((await write('PUT', at`/people/${person.id}/cadence`, { circle: 'active' })).batch)
    }
    return { batches, problem: null }
  } catch (error) {
    return { batches, problem: messageOf(error) }
  }
}
