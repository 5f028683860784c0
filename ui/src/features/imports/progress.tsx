import type { Import } from '~/api/types'
import { say } from '~/words/say'
import { StopButton } from './one-import'

/** How far an import is, and the way to stop it. */
export function Progress({ work }: { work: Import }) {
  const { done, of } = work.progress
  return (
    <div className="import-progress">
      <progress max={of || undefined} value={of ? done : undefined} aria-label={say(`import-title-${work.state}`)} />
      <p className="figures quiet small">{of ? say('import-progress', { done, of }) : say('import-progress-open')}</p>
      <StopButton work={work} label={say('import-stop')} />
    </div>
  )
}
