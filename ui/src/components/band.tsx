import type { Band as BandName } from '~/api/types'
import { say } from '~/words/say'
import './band.css'

/** How warm a tie is: a short ink bar that fades, always with its word. */
export function Band({ band, worded = true }: { band: BandName | null; worded?: boolean }) {
  if (!band) return null
  return (
    <span className="band" data-band={band}>
      <span className="band-bar" aria-hidden />
      <span className={worded ? undefined : 'visually-hidden'}>{say(`band-${band}`)}</span>
    </span>
  )
}
