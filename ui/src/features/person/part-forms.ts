// What each part of a person is made of, as a form asks it.
import type { PersonPage } from '~/api/types'
import type { FieldSpec, Value, Values } from '~/components/form'
import type { Part } from './use-person-writes'

/** Parts that have a form; the others are one line and edited where they stand. */
export type FormedPart = Extract<Part, 'channels' | 'positions' | 'addresses' | 'dates' | 'relations' | 'names' | 'fields'>

const RELATIONS = [
  'colleague', 'friend', 'acquaintance', 'manager', 'report', 'mentor', 'mentee', 'co_founder', 'client', 'supplier', 'classmate',
  'assistant', 'principal', 'partner', 'parent', 'child', 'sibling', 'relative',
] as const

export const FORMS: Record<FormedPart, readonly FieldSpec[]> = {
  channels: [
    { name: 'value', label: 'channel', required: true, example: 'channel-placeholder' },
    { name: 'label', label: 'field-label', example: 'field-label-example' },
    { name: 'preferred', label: 'field-preferred', kind: 'tick' },
  ],
  positions: [
    { name: 'organisation', label: 'field-organisation' },
    { name: 'title', label: 'field-title' },
    { name: 'kind', label: 'field-kind', kind: 'choice', choices: ['work', 'education', 'membership'], said: (choice) => `position-${choice}` },
    { name: 'started_on', label: 'field-started', kind: 'date' },
    { name: 'ended_on', label: 'field-ended', kind: 'date' },
  ],
  addresses: [
    { name: 'locality', label: 'field-locality' },
    { name: 'country', label: 'field-country' },
    { name: 'street', label: 'field-street' },
    { name: 'postal_code', label: 'field-postal_code' },
    { name: 'region', label: 'field-region' },
    { name: 'label', label: 'field-label', example: 'field-label-example' },
  ],
  dates: [
    { name: 'date', label: 'field-date', kind: 'date', required: true },
    { name: 'kind', label: 'field-kind', kind: 'choice', choices: ['birthday', 'anniversary', 'other', 'death'], said: (choice) => `date-${choice}` },
    { name: 'label', label: 'field-label' },
  ],
  relations: [
    { name: 'other', label: 'field-other', kind: 'person', required: true },
    { name: 'kind', label: 'field-relation', kind: 'choice', choices: RELATIONS, said: (choice) => `relation-${choice}` },
  ],
  names: [
    { name: 'value', label: 'name', required: true },
    { name: 'kind', label: 'field-kind', kind: 'choice', choices: ['nickname', 'former', 'phonetic', 'also'], said: (choice) => `name-kind-${choice}` },
  ],
  fields: [
    { name: 'name', label: 'field-name', required: true },
    { name: 'value', label: 'field-value', required: true },
  ],
}

export const FORMED = ['positions', 'addresses', 'dates', 'relations', 'names', 'fields', 'channels'] as const satisfies readonly FormedPart[]

/** What is said of the person themselves. */
export const ABOUT: readonly FieldSpec[] = [
  { name: 'name', label: 'name', required: true },
  { name: 'headline', label: 'field-headline' },
  { name: 'pronouns', label: 'field-pronouns' },
  { name: 'pronunciation', label: 'field-pronunciation' },
  { name: 'met_on', label: 'field-met_on', kind: 'date' },
  { name: 'met_where', label: 'field-met_where' },
  { name: 'met_how', label: 'field-met_how' },
  { name: 'met_through', label: 'field-met_through', kind: 'person' },
]

/** What is known now, for the form of the person themselves. */
export function aboutOf({ person }: PersonPage): Values {
  const { met, name, headline, pronouns, pronunciation } = person
  const known = { name, headline, pronouns, pronunciation, met_on: met.on, met_where: met.where, met_how: met.how, met_through: met.through }
  return Object.fromEntries(Object.entries(known).map(([field, value]): [string, Value] => [field, value ?? null]))
}

/** What is known now of a row, for its form. */
export function valuesOf(page: PersonPage, part: FormedPart, id: string): Values {
  const rows: readonly { id: string }[] = page[part]
  const row = rows.find((row) => row.id === id) as (Record<string, Value> & { name?: string }) | undefined
  if (!row) return {}
  return part === 'relations' ? { ...row, other: { id: String(row.other), name: String(row.name) } } : row
}

/** The values as the API takes them: somebody chosen by their id; an end in the past is no current position. */
export function asFields(part: FormedPart | 'about', values: Values): Record<string, unknown> {
  const plain = Object.entries(values).map(([name, value]) => [name, value !== null && typeof value === 'object' ? value.id : value])
  const fields = Object.fromEntries(plain) as Record<string, unknown>
  if (part === 'addresses') fields.formatted = null
  if (part === 'positions') fields.current = fields.ended_on === null
  return fields
}
