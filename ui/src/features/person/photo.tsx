import { useRef } from 'react'
import type { PersonRecord } from '~/api/types'
import { Avatar } from '~/components/avatar'
import { say } from '~/words/say'
import type { PersonWrites } from './use-person-writes'

/** The photo; pressed, another is chosen. */
export function Photo({ person, writes }: { person: PersonRecord; writes: PersonWrites }) {
  const field = useRef<HTMLInputElement>(null)
  const take = (file: File | undefined) => {
    if (file) void writes.setPhoto(file)
    if (field.current) field.current.value = ''
  }
  return (
    <>
      <button type="button" className="photo" aria-label={say('photo-change')} title={say('photo-change')} onClick={() => field.current?.click()}>
        <Avatar id={person.id} name={person.name} photo={person.photo} size="large" />
      </button>
      <input ref={field} type="file" accept="image/jpeg,image/png,image/gif,image/webp" hidden onChange={(event) => take(event.target.files?.[0])} />
    </>
  )
}
