import type { Address } from '~/api/types'

/** An address on one line. */
export function placeOf({ formatted, street, postal_code, locality, region, country }: Address): string {
  return formatted ?? [street, postal_code, locality, region, country].filter(Boolean).join(', ')
}
