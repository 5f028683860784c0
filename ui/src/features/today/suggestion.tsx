import { Button } from '@radix-ui/themes'
import { Copy } from 'lucide-react'
import { useRef } from 'react'
import type { Act, Suggestion as Prepared } from '~/api/types'
import { Grow } from '~/components/grow'
import { announce } from '~/components/notices'
import { useScreenKeys } from '~/keys/use-screen-keys'
import { say } from '~/words/say'
import { useDraft } from './drafts'
import { headOf } from './use-open-act'
import { open } from './address'
import { SendButton } from './send'
import { useAnswers } from './use-answers'

/** The prepared message, to be made one's own; sending is always the user's. */
export function Suggestion({ act, suggestion }: { act: Act; suggestion: Prepared }) {
  const [text, setText] = useDraft(act.id, suggestion.body ?? '')
  const field = useRef<HTMLTextAreaElement>(null)
  const { copy, send } = useSending(act, suggestion, text)
  useScreenKeys('today', { e: () => field.current?.focus(), y: () => void copy(), m: () => void send() }, { about: act.person.name })
  return (
    <div className="suggestion">
      {suggestion.last_words && (
        <blockquote className="last-words">
          <span className="visually-hidden">{say('last-words')} </span>
          {suggestion.last_words}
        </blockquote>
      )}
      <label className="visually-hidden" htmlFor={`message-${act.id}`}>
        {say('message-to', { name: act.person.name })}
      </label>
      <Grow
        id={`message-${act.id}`}
        ref={field}
        className="message"
        value={text}
        rows={2}
        placeholder={say('message-empty', { name: act.person.name })}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && document.getElementById(headOf(act.id))?.focus()}
      />
      <div className="suggestion-steps">
        <SendButton suggestion={suggestion} text={text} onSend={() => void send()} />
        <Button variant="soft" color="gray" highContrast disabled={!text.trim()} onClick={() => void copy()}>
          <Copy size={14} aria-hidden /> {say('copy')} <kbd>y</kbd>
        </Button>
        <span className="suggestion-hint">
          <kbd>e</kbd> {say('message-hint')}
        </span>
      </div>
    </div>
  )
}

function useSending(act: Act, suggestion: Prepared, text: string) {
  const answer = useAnswers()
  const rest = () => answer(act, { answer: 'written' })
  const copyText = async () => {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      announce({ text: say('copy-refused'), problem: true })
      return false
    }
  }
  const copy = async () => {
    if (text.trim() && (await copyText())) await rest()
  }
  const send = async () => {
    if (suggestion.action === 'copy') return copy()
    if (suggestion.action === 'open_profile' || suggestion.action === 'message') await copyText()
    open(suggestion, text)
    await rest()
  }
  return { copy, send }
}
