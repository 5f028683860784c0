// How names stand in a list, and how figures are written: as the reader's language has it.
import { forLanguage } from './language'

const collator = forLanguage((locale) => new Intl.Collator(locale))
const figures = forLanguage((locale) => new Intl.NumberFormat(locale))

const percents = forLanguage((locale) => new Intl.NumberFormat(locale, { style: 'percent' }))

/** Compares two texts as a dictionary of the reader's language would. */
export const inOrder = (one: string, other: string): number => collator().compare(one, other)

/** The comparison itself, for long lists: what it compares by is looked up once. */
export const ordering = (): ((one: string, other: string) => number) => collator().compare

/** A count as it is written: "30,000", "30.000". */
export const asNumber = (number: number): string => figures().format(number)

/** A share as it is written: "25%", "25 %". */
export const asPercent = (share: number): string => percents().format(share)
