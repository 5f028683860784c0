import { Button } from '@radix-ui/themes'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { freshKey } from '~/api/client'
import { refresh } from '~/api/events'
import { announce } from '~/components/notices'
import { Empty, Page } from '~/components/page'
import { answersTo } from '~/features/capture/answers'
import { openCapture } from '~/features/capture/capture-state'
import { Questions } from '~/features/capture/questions'
import { useToday } from '~/features/session/use-session'
import { asInstant } from '~/words/dates'
import { say } from '~/words/say'
import { deliver } from './deliver'
import { useAway } from './reach'
import { isForHere, keepWaiting, stopWaiting, useWaiting, wait, type Waiting } from './waiting'

/** What was written on this device and has not arrived: it waits, or asks for a word. */
export function WaitingPage() {
  const waiting = useWaiting()
  return (
    <Page title={say('waiting-title')} lead={say('waiting-lead')}>
      {waiting.length === 0 && <Empty>{say('waiting-none')}</Empty>}
      <ul className="waiting-list">
        {waiting.map((item) => (
          <Item key={item.order} item={item} />
        ))}
      </ul>
    </Page>
  )
}

function Item({ item }: { item: Waiting }) {
  const today = useToday()
  const { text, act, made, trouble } = item
  return (
    <li className="waiting-item">
      <time dateTime={made} title={new Date(made).toLocaleString()}>
        {asInstant(made, today)}
      </time>
      <span className="waiting-text">{act ? say('waiting-act', { answer: act.answer, name: text }) : text}</span>
      {!isForHere(item) && <span className="waiting-trouble">{say('waiting-other')}</span>}
      {trouble && <span className="waiting-trouble">{trouble.text}</span>}
      {trouble?.questions && trouble.questions.length > 0 ? <Ask item={item} /> : <Steps item={item} />}
    </li>
  )
}

/** Sends what waits; where the machine does not answer, it goes on waiting. */
function useSending() {
  const client = useQueryClient()
  return async () => {
    const { count, batches } = await deliver()
    if (count > 0) announce({ text: say('waiting-delivered', { count }), batches })
    refresh(client)
  }
}

/** What was ambiguous is asked here, and sent as a new write: the first one wrote nothing. */
function Ask({ item }: { item: Waiting }) {
  const [chosen, setChosen] = useState<Record<string, string>>({})
  const send = useSending()
  const questions = item.trouble?.questions ?? []
  const answers = answersTo(questions, chosen)
  const save = async () => {
    const said = JSON.parse(item.body) as { sentence: string; on_date: string; answers?: { question: string; choice: string }[] }
    const given = Object.entries(answers).map(([question, choice]) => ({ question, choice }))
    const before = (said.answers ?? []).filter(({ question }) => !(question in answers))
    await keepWaiting({ ...item, key: freshKey(), body: JSON.stringify({ ...said, answers: [...before, ...given] }), trouble: undefined })
    await send()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Questions questions={questions} answers={answers} onChoose={(question, choice) => setChosen((known) => ({ ...known, [question]: choice }))} />
      <div className="waiting-steps">
        <Button type="submit" disabled={questions.some(({ id }) => !(id in answers))}>
          {say('waiting-save')}
        </Button>
        <LetGo item={item} />
      </div>
    </form>
  )
}

function Steps({ item }: { item: Waiting }) {
  const send = useSending()
  const away = useAway()
  const again = async () => {
    // On purpose now: under a new key, and over what came meanwhile.
    await keepWaiting({ ...item, key: freshKey(), base: undefined, trouble: undefined })
    await send()
  }
  const change = async () => {
    await stopWaiting(item)
    openCapture('log', item.text)
  }
  return (
    <div className="waiting-steps">
      {item.trouble && item.act && (
        <Button variant="soft" onClick={() => void again()}>
          {say('waiting-all-the-same')}
        </Button>
      )}
      {!item.trouble && isForHere(item) && (
        <Button variant="soft" disabled={away} onClick={() => void send()}>
          {say('waiting-send')}
        </Button>
      )}
      {!item.act && (
        <Button variant="ghost" color="gray" highContrast onClick={() => void change()}>
          {say('waiting-change')}
        </Button>
      )}
      <LetGo item={item} />
    </div>
  )
}

/** Lets a write go; it can be put back at once. */
function LetGo({ item }: { item: Waiting }) {
  const putBack = async () => {
    const { order: _order, instance: _instance, book: _book, made: _made, ...same } = item
    await wait(same)
  }
  const letGo = async () => {
    await stopWaiting(item)
    announce({ text: say('waiting-let-gone'), step: { label: say('waiting-put-back'), take: () => void putBack() } })
  }
  return (
    <Button type="button" variant="ghost" color="gray" highContrast onClick={() => void letGo()}>
      {say('waiting-let-go')}
    </Button>
  )
}
