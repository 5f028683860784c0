// Whether the machine that Wellmet runs on answers just now.
import { sharedValue } from '~/components/shared-value'

const away = sharedValue(false)

export const isAway = away.now
/** The machine answered. */
export const reached = (): void => away.set(false)
/** The machine did not answer. */
export const lost = (): void => away.set(true)
export const useAway = away.use
