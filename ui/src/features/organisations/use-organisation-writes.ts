import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { at, write, type Problem } from '~/api/client'
import type { Named, OrganisationPage, Written } from '~/api/types'
import { useWrites } from '~/components/writes'
import { say } from '~/words/say'

/** The organisation that has the name one asked for, and what the server says of it. */
export interface Taken {
  other: Named
  said: string
}

/** Every change one can make to an organisation, each said and undoable. A name that another one has changes nothing: `taken`
 * says whose it is, and the two are joined only by asking for it. */
export function useOrganisationWrites({ id, name }: OrganisationPage) {
  const { run } = useWrites()
  const navigate = useNavigate()
  const [taken, setTaken] = useState<Taken | null>(null)
  const decide = (problem: Problem): boolean => {
    const other = otherOf(problem)
    if (other) setTaken({ other, said: problem.message })
    return other !== null
  }
  const writeHere = (method: 'PATCH' | 'POST' | 'DELETE', path: string, body?: unknown) => {
    setTaken(null)
    return run(() => write<Written>(method, path, body), say('saved'), undefined, decide)
  }
  const join = async ({ other }: Taken) => {
    const joined = await run(() => write('POST', '/organisations/joins', { keep: other.id, other: id, kind: 'stated' }), say('organisations-joined', { name: other.name, other: name }))
    if (joined) await navigate({ to: '/organisations/$id', params: { id: other.id }, replace: true })
  }
  return {
    taken,
    leave: () => setTaken(null),
    join,
    patch: (fields: Record<string, unknown>) => void writeHere('PATCH', at`/organisations/${id}`, fields),
    addName: (other: string) => void writeHere('POST', at`/organisations/${id}/aliases`, { name: other }),
    removeName: (alias: string) => void writeHere('DELETE', at`/organisations/${id}/aliases/${alias}`),
  }
}

export type OrganisationWrites = ReturnType<typeof useOrganisationWrites>

function otherOf({ status, document }: Problem): Named | null {
  const { organisation } = document as { organisation?: Named }
  return status === 409 && organisation ? organisation : null
}
