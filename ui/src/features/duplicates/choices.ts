// Two people laid side by side: what differs, and from whom each field is taken.
import type { Duplicate, FieldChoice, PersonPage, Side } from '~/api/types'

type Record = PersonPage['person']

const FIELDS: readonly [string, (person: Record) => string | null | undefined][] = [
  ['name', (person) => person.name],
  ['headline', (person) => person.headline],
  ['pronouns', (person) => person.pronouns],
  ['pronunciation', (person) => person.pronunciation],
  ['met_how', (person) => person.met.how],
  ['met_on', (person) => person.met.on],
  ['met_where', (person) => person.met.where],
  ['met_through', (person) => person.met.through?.id],
  ['photo', (person) => (typeof person.photo === 'string' ? person.photo : null)],
]

/** A pair that one chose oneself, as the finder would propose it. */
export function pairOf(keep: PersonPage, other: PersonPage): Duplicate {
  const fields = FIELDS.map(([field, read]): FieldChoice => ({ field, keep: read(keep.person) ?? null, other: read(other.person) ?? null }))
  const choice = ({ person: { id, name }, positions }: PersonPage) => ({ id, name, organisation: positions.find(({ current }) => current)?.organisation ?? null })
  return { keep: choice(keep), other: choice(other), reasons: [], fields: fields.filter((field) => field.keep !== field.other) }
}

/** Where nothing is chosen: the one who stays, or the other where that one says nothing. */
export function usual({ keep, other }: FieldChoice): Side {
  return keep === null && other !== null ? 'other' : 'keep'
}

/** The side of each field, chosen or usual. */
export function sidesOf(fields: readonly FieldChoice[], chosen: Readonly<{ [field: string]: Side }>): { [field: string]: Side } {
  return Object.fromEntries(fields.map((field) => [field.field, chosen[field.field] ?? usual(field)]))
}
