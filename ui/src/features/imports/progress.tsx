import type { Import } from '~/api/types'
import { asPercent } from '~/words/order'
import { say } from '~/words/say'
import { StopButton } from './one-import'

/** How many times a screen reader is told how far an import is, on its way from nothing to all of it. */
const TOLD = 4

/** How far an import is, and the way to stop it. */
export function Progress({ work }: { work: Import }) {
  const { done, of } = work.progress
  return (
    <div className="import-progress">
      <progress max={of || undefined} value={of ? done : undefined} aria-label={say(`import-title-${work.state}`)} />
      <p className="figures quiet small">{of ? say('import-progress', { done, of }) : say('import-progress-open', { done })}</p>
      {/* The figures change twice a second: what is read out changes a few times in all. */}
      <p className="visually-hidden" role="status">
        {of ? say('import-progress-told', { share: asPercent(Math.floor((done / of) * TOLD) / TOLD) }) : say('import-progress-begun')}
      </p>
      <StopButton work={work} label={say('import-stop')} />
    </div>
  )
}
