// At which step of the tour one is; null when one does not take it.
import { sharedValue } from '~/components/shared-value'

const step = sharedValue<number | null>(null)

export const goToStep = step.set
export const useStep = step.use
