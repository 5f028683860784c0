// Whether the sheet of keys is open.
import { sharedValue } from '~/components/shared-value'

const open = sharedValue(false)

export const showHints = (): void => open.set(true)
export const hideHints = (): void => open.set(false)
export const useHints = open.use
