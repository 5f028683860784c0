// Whether the machine that Wellmet runs on answers just now.
import { sharedValue } from '~/components/shared-value'

const away = sharedValue(false)
/** When the network went last, on the clock of the page. */
let cut = -1

export const isAway = away.now
/** The machine answered what it was asked at a time; an answer from before the network went proves nothing. */
export const reached = (asked: number): void => {
  if (asked > cut) away.set(false)
}
/** The machine did not answer. */
export const lost = (): void => away.set(true)
/** The network went. */
export const cutOff = (): void => {
  cut = performance.now()
  lost()
}

export const useAway = away.use
