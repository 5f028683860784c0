// The person that a paste may be, while one confirms them.
import type { Pasted } from '~/api/types'
import { sharedValue } from '~/components/shared-value'

const pasted = sharedValue<Pasted | null>(null)

export const confirmPasted = pasted.set
export const usePasted = pasted.use
