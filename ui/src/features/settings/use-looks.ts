// How this device shows things: densely or airily, and with names blurred while others look on. Kept on this device alone.
import { useLayoutEffect, useSyncExternalStore } from 'react'
import { audience } from '~/components/shared-value'
import { watchOver } from './privacy'

export type Density = 'airy' | 'dense'

const DENSITY = 'wellmet.density'
const PRIVATE = 'wellmet.private'
const { subscribe, tell } = audience()

function keep(key: string, value: string): void {
  localStorage.setItem(key, value)
  tell()
}

const density = (): Density => (localStorage.getItem(DENSITY) === 'dense' ? 'dense' : 'airy')
const isPrivate = (): boolean => localStorage.getItem(PRIVATE) === 'yes'

export const chooseDensity = (next: Density): void => keep(DENSITY, next)
export const choosePrivate = (next: boolean): void => keep(PRIVATE, next ? 'yes' : 'no')
export const togglePrivate = (): void => choosePrivate(!isPrivate())

export const useDensity = (): Density => useSyncExternalStore(subscribe, density)
export const usePrivate = (): boolean => useSyncExternalStore(subscribe, isPrivate)

/** Tells the styles. */
export function useLooks(): void {
  const [dense, hidden] = [useDensity(), usePrivate()]
  useLayoutEffect(() => {
    document.documentElement.dataset.density = dense
    document.documentElement.dataset.hiding = String(hidden)
    return hidden ? watchOver(document.body) : undefined
  }, [dense, hidden])
}
