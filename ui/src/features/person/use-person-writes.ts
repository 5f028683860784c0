import { useMemo } from 'react'
import { at, send, write } from '~/api/client'
import type { Circle, Knowing, State } from '~/api/types'
import { useWrites } from '~/components/writes'
import { say } from '~/words/say'

/** What hangs on a person and can be added, changed and taken away. */
export type Part = 'channels' | 'addresses' | 'dates' | 'names' | 'positions' | 'relations' | 'topics' | 'needs' | 'offers' | 'tags' | 'fields' | 'notes'

/** Every change one can make to a person, each said and undoable. */
export function usePersonWrites(id: string) {
  const { run } = useWrites()
  return useMemo(
    () => ({
      patch: (fields: Record<string, unknown>) => run(() => write('PATCH', at`/people/${id}`, fields), say('saved')),
      add: (part: Part, row: Record<string, unknown>) => run(() => write('POST', at`/people/${id}/${part}`, row), say('added')),
      change: (part: Part, row: string, fields: Record<string, unknown>) => run(() => write('PATCH', at`/people/${id}/${part}/${row}`, fields), say('saved')),
      remove: (part: Part, row: string) => run(() => write('DELETE', at`/people/${id}/${part}/${row}`), say('removed')),
      setPhoto: (photo: Blob) => run(() => send('PUT', at`/people/${id}/photo`, photo), say('photo-set')),
      removePhoto: () => run(() => write('DELETE', at`/people/${id}/photo`), say('photo-removed')),
      setState: (state: State, on: boolean) => run(() => write(on ? 'PUT' : 'DELETE', at`/people/${id}/states/${state}`), say(on ? `state-${state}-on` : `state-${state}-off`)),
      answerKnowing: (other: string, knowing: Knowing) => run(() => write('POST', '/acquaintances', { person: id, other, knowing }), say('saved')),
      setCadence: (cadence: { circle: Circle | 'none'; ideal_days?: number | null; maximum_days?: number | null }) =>
        run(() => write('PUT', at`/people/${id}/cadence`, cadence), say('saved')),
    }),
    [id, run],
  )
}

export type PersonWrites = ReturnType<typeof usePersonWrites>
