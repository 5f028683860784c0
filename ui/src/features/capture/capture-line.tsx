import { PenLine } from 'lucide-react'
import { say } from '~/words/say'
import { draft, openCapture, useCapture } from './capture-state'
import './capture-line.css'

/** On a desk: the box on top of every screen, closed. It shows what was left half-written. */
export function CaptureLine() {
  useCapture()
  const left = draft()
  return (
    <div className="capture-line">
      <button type="button" className="capture-line-field" onClick={() => openCapture('log')}>
        <PenLine size={16} strokeWidth={1.75} aria-hidden />
        <span className="truncate" data-draft={left !== ''}>
          {left || say('capture-invitation')}
        </span>
        <kbd>c</kbd>
      </button>
      <button type="button" className="capture-line-find" onClick={() => openCapture('find')}>
        {say('find')} <kbd>Ctrl K</kbd>
      </button>
    </div>
  )
}
