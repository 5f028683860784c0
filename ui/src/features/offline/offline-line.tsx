import { Link } from '@tanstack/react-router'
import { CloudOff } from 'lucide-react'
import { say } from '~/words/say'
import { useAway } from './reach'
import { isForHere, useWaiting } from './waiting'
import './offline.css'

/** Above every screen, when there is something to say: that the machine does not answer, and what waits for it. */
export function OfflineLine() {
  const away = useAway()
  const waiting = useWaiting()
  return (
    <div role="status">
      {(away || waiting.length > 0) && (
        <div className="offline-line">
          {away && (
            <span>
              <CloudOff size={14} aria-hidden /> {say('offline')}
            </span>
          )}
          {waiting.length > 0 && <WaitingWords />}
        </div>
      )}
    </div>
  )
}

function WaitingWords() {
  const waiting = useWaiting()
  const here = waiting.filter((item) => isForHere(item))
  const asks = here.filter(({ trouble }) => trouble).length
  const waits = here.length - asks
  return (
    <>
      {waits > 0 && <span>{say('waiting-count', { count: waits })}</span>}
      {asks > 0 && <span>{say('waiting-asks', { count: asks })}</span>}
      {waiting.length > here.length && <span>{say('waiting-elsewhere', { count: waiting.length - here.length })}</span>}
      <Link to="/waiting" className="plain-link">
        {say('waiting-look')}
      </Link>
    </>
  )
}
