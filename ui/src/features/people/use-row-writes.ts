// What is edited in a row, and the writes that keep it: only what changed is written, and all of it is taken back as one.
import { at, write } from '~/api/client'
import type { PersonPage, Written } from '~/api/types'
import type { Values } from '~/components/form'
import { announce } from '~/components/notices'
import { useWrites } from '~/components/writes'
import { fold } from '~/words/fold'
import { say } from '~/words/say'
import type { Known } from './known'

type Write = () => Promise<Written>

/** What the row holds now. */
export function heldIn(known: Known, page: PersonPage): Values {
  const { title, organisation, place } = known
  return { title, organisation, place, circle: known.circle ?? 'none', tags: page.tags.map(({ name }) => name).join(', ') }
}

/** Keeps what was changed in a row. */
export function useRowWrites(known: Known, page: PersonPage): (values: Values) => Promise<void> {
  const { run } = useWrites()
  return async (values) => {
    const writes = writesFor(known, page, values)
    if (writes.length === 0) return
    const said = say('people-edited', { name: known.name })
    const batches: string[] = []
    const done = await run(async () => {
      for (const write of writes) batches.push((await write()).batch)
      return {}
    }, said)
    if (done) announce({ text: said, batches })
  }
}

/** The writes that make what stands in the form so. */
function writesFor(known: Known, page: PersonPage, values: Values): Write[] {
  const held = heldIn(known, page)
  const text = (name: string) => String(values[name] ?? '').trim()
  const differs = (...names: string[]) => names.some((name) => name in values && text(name) !== String(held[name] ?? '').trim())
  const writes: Write[] = []
  if (differs('circle')) writes.push(() => write('POST', '/people/changes', { circle: text('circle'), people: [known.id] }))
  if (differs('title', 'organisation')) writes.push(roleWrite(known, page, { ...held, ...values }))
  if (differs('place')) writes.push(placeWrite(known, page, text('place')))
  if (differs('tags')) writes.push(...tagWrites(page, text('tags')))
  return writes
}

const orNull = (value: Values[string] | undefined) => String(value ?? '').trim() || null

/** The position that the row shows is changed; without one, there is a new one. */
function roleWrite(known: Known, { person, positions }: PersonPage, values: Values): Write {
  const fields = { title: orNull(values.title), organisation: orNull(values.organisation) }
  const isShown = (position: { organisation?: string | null; title?: string | null }) =>
    (position.organisation ?? '') === known.organisation && (position.title ?? '') === known.title
  const shown = positions.find((position) => position.current !== false && isShown(position)) ?? positions.find(isShown)
  if (!shown) return () => write('POST', at`/people/${person.id}/positions`, { ...fields, current: true })
  if (fields.title === null && fields.organisation === null) return () => write('DELETE', at`/people/${person.id}/positions/${shown.id}`)
  return () => write('PATCH', at`/people/${person.id}/positions/${shown.id}`, fields)
}

/** The address whose place the row shows is changed; without one, there is a new one. */
function placeWrite(known: Known, { person, addresses }: PersonPage, place: string): Write {
  const shown = addresses.find(({ locality }) => (locality ?? '') === known.place) ?? addresses[0]
  if (!shown) return () => write('POST', at`/people/${person.id}/addresses`, { locality: place })
  const isPlaceAlone = !shown.street && !shown.country && !shown.region && !shown.postal_code
  if (place === '' && isPlaceAlone) return () => write('DELETE', at`/people/${person.id}/addresses/${shown.id}`)
  return () => write('PATCH', at`/people/${person.id}/addresses/${shown.id}`, { locality: place || null, formatted: null })
}

/** Tags are written with commas between them; those that are gone go, and new ones come. */
function tagWrites({ person, tags }: PersonPage, text: string): Write[] {
  const wanted = text.split(',').map((tag) => tag.trim()).filter(Boolean)
  const isWanted = (name: string) => wanted.some((tag) => fold(tag) === fold(name))
  const gone = tags.filter(({ name }) => !isWanted(name))
  const fresh = wanted.filter((tag) => !tags.some(({ name }) => fold(name) === fold(tag)))
  return [
    ...gone.map(({ id }): Write => () => write('DELETE', at`/people/${person.id}/tags/${id}`)),
    ...fresh.map((name): Write => () => write('POST', at`/people/${person.id}/tags`, { name })),
  ]
}
