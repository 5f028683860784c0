import { HeartHandshake } from 'lucide-react'
import type { Sentence } from '~/api/types'
import './minded.css'

/** What to mind before one asks somebody. */
export function Minded({ care }: { care: readonly Sentence[] }) {
  return care.map(({ text }) => (
    <p key={text} className="minded">
      <HeartHandshake size={16} strokeWidth={1.75} aria-hidden /> {text}
    </p>
  ))
}
