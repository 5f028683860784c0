// Whether the machine that Wellmet runs on answers just now.
import { sharedValue } from '~/components/shared-value'

const away = sharedValue(false)
/** How many questions were asked, and how many of them before the network went last. */
let asked = 0
let cut = 0

export const isAway = away.now
/** The number of a question that is being asked. */
export const asking = (): number => ++asked
/** The machine answered a question; an answer to one from before the network went proves nothing. */
export const reached = (question: number): void => {
  if (question > cut) away.set(false)
}
/** The machine did not answer. */
export const lost = (): void => away.set(true)
/** The network went. */
export const cutOff = (): void => {
  cut = asked
  lost()
}

export const useAway = away.use
