import { X } from 'lucide-react'
import { say } from '~/words/say'
import { dismiss, useNotice, type Notice } from './notices'
import { useWrites } from './writes'
import './toast.css'

/** The line at the foot of the screen. It is always there for screen readers, empty or not. */
export function Toast() {
  const notice = useNotice()
  return (
    <div className="toast-place">
      <div role="status" aria-live="polite">
        {notice && !notice.problem && <Line notice={notice} />}
      </div>
      <div role="alert">{notice?.problem && <Line notice={notice} />}</div>
    </div>
  )
}

function Line({ notice }: { notice: Notice }) {
  const { undo, undoBatch } = useWrites()
  const undone = notice.undo
  return (
    <div className="toast" data-problem={notice.problem}>
      <span className="toast-text">{notice.text}</span>
      {(notice.batches?.length ?? 0) > 0 && (
        <button type="button" className="toast-step" onClick={() => void undo()}>
          {say('undo')} <kbd>u</kbd>
        </button>
      )}
      {undone && (
        <button type="button" className="toast-step" onClick={() => void undoBatch(undone)}>
          {say('redo')}
        </button>
      )}
      {notice.step && (
        <button type="button" className="toast-step" onClick={notice.step.take}>
          {notice.step.label}
        </button>
      )}
      <button type="button" className="toast-close" aria-label={say('close')} onClick={dismiss}>
        <X size={16} aria-hidden />
      </button>
    </div>
  )
}
