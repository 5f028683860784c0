// A value of a diff: a plain text, or the fields of a part as the importer compares them.
import { asPartial } from '~/words/dates'

/** What a person reads of a value: of several fields those that say something, one after the other. */
export function inWords(value: string | null | undefined): string {
  if (!value?.startsWith('{')) return asPartial(value ?? '')
  try {
    const { kind: _, ...fields } = JSON.parse(value) as Record<string, unknown>
    return Object.values(fields).filter((part) => typeof part === 'string').map(asPartial).join(', ')
  } catch {
    return value
  }
}
