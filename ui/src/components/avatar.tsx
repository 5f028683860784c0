import { useState } from 'react'
import './avatar.css'

/** How many quiet hues there are. */
const HUES = 8

/** The first letters of the first and last part of a name. */
export function initialsOf(name: string): string {
  const parts = name.replace(/[^\p{L}\p{N}\s'-]/gu, '').split(/\s+/u).filter(Boolean)
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((part) => Array.from(part ?? '')[0] ?? '')
  return letters.join('').toUpperCase()
}

/** A hue that stays with an id. */
export function hueOf(id: string): number {
  let sum = 0
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return sum % HUES
}

interface Props {
  id: string
  name: string
  photo?: string | boolean | null
  size?: 'small' | 'medium' | 'large'
}

/** A photo, else initials on a quiet hue. The name stands beside it, so it says nothing to screen readers. */
export function Avatar({ id, name, photo, size = 'medium' }: Props) {
  const [missing, setMissing] = useState(false)
  const source = `/api/people/${encodeURIComponent(id)}/photo`
  // Without network there may be no photo to be had.
  if (photo && !missing) return <img className="avatar" data-size={size} src={source} alt="" loading="lazy" onError={() => setMissing(true)} />
  return (
    <span className="avatar" data-size={size} data-hue={hueOf(id)} aria-hidden>
      {initialsOf(name)}
    </span>
  )
}
