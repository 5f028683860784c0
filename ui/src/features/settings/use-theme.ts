// Light, dark, or as the system has it. Kept on this device alone.
import { useEffect, useSyncExternalStore } from 'react'
import { audience } from '~/components/shared-value'

export type Theme = 'system' | 'light' | 'dark'
const KEPT_AS = 'wellmet.theme'
const night = window.matchMedia('(prefers-color-scheme: dark)')
const choice = audience()

const chosen = (): Theme => {
  const kept = localStorage.getItem(KEPT_AS)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEPT_AS, theme)
  choice.tell()
}

function subscribe(listener: () => void): () => void {
  const leave = choice.subscribe(listener)
  night.addEventListener('change', listener)
  return () => {
    leave()
    night.removeEventListener('change', listener)
  }
}

export function useTheme(): { theme: Theme; appearance: 'light' | 'dark' } {
  const theme = useSyncExternalStore(subscribe, chosen)
  const dark = useSyncExternalStore(subscribe, () => night.matches)
  const appearance = theme === 'system' ? (dark ? 'dark' : 'light') : theme
  useEffect(() => {
    document.documentElement.classList.toggle('dark', appearance === 'dark')
    document.documentElement.classList.toggle('light', appearance === 'light')
  }, [appearance])
  return { theme, appearance }
}
