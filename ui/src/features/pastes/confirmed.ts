// A pasted person as a form asks about them, and back.
import type { NewPerson, Pasted } from '~/api/types'
import type { FieldSpec, Values } from '~/components/form'

type Found = NonNullable<Pasted['person']>

/** The fields of what was found; the name always. Each way to reach them is a field, called by its kind. */
export function fieldsOf({ positions, channels, notes }: Found): FieldSpec[] {
  return [
    { name: 'name', label: 'name', required: true },
    ...(positions.length > 0 ? ([{ name: 'title', label: 'field-title' }, { name: 'organisation', label: 'field-organisation' }] as const) : []),
    ...channels.map(({ kind }, index) => ({ name: `channel-${index}`, label: `pasted-${kind ?? 'url'}` })),
    ...notes.map((_, index) => ({ name: `note-${index}`, label: 'note', kind: 'long' as const })),
  ]
}

export function valuesOf({ name, positions, channels, notes }: Found): Values {
  const [position] = positions
  return {
    name,
    title: position?.title ?? null,
    organisation: position?.organisation ?? null,
    ...Object.fromEntries(channels.map(({ value }, index) => [`channel-${index}`, value])),
    ...Object.fromEntries(notes.map(({ body }, index) => [`note-${index}`, body])),
  }
}

/** The person with what one changed; what one emptied is left out, and what the form does not show comes along. */
export function confirmed(found: Found, values: Values): NewPerson {
  const said = (name: string) => (typeof values[name] === 'string' ? values[name] : '')
  const [position, ...positions] = found.positions
  const told = position && (said('title') || said('organisation')) ? [{ ...position, title: said('title') || null, organisation: said('organisation') || null }] : []
  // A name that was changed is not made of the parts that the card had.
  const renamed = said('name') !== found.name ? { given_name: null, family_name: null } : {}
  return {
    ...found,
    ...renamed,
    name: said('name'),
    positions: [...told, ...positions],
    channels: found.channels.map((channel, index) => ({ ...channel, value: said(`channel-${index}`) })).filter(({ value }) => value),
    notes: found.notes.map((note, index) => ({ ...note, body: said(`note-${index}`) })).filter(({ body }) => body),
  }
}
