import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { introductionsQuery } from '~/api/queries'
import type { SuggestedIntroduction, SuggestedIntroductions } from '~/api/types'
import { Asked } from '~/components/asked'
import { Page } from '~/components/page'
import { useToday } from '~/features/session/use-session'
import { useSteady } from '~/features/today/use-steady'
import { useKeys } from '~/keys/use-keys'
import { useScreenKeys } from '~/keys/use-screen-keys'
import { say } from '~/words/say'
import { Pair } from './pair'
import { useIntroducing } from './use-introducing'
import './introductions.css'

/** Who among one's people should meet, and why. */
export function Introductions() {
  return <Asked query={useQuery(introductionsQuery)}>{(answer) => <Suggested answer={answer} />}</Asked>
}

/** Names a pair by the two who are in it. */
const nameOf = ({ one, other }: SuggestedIntroduction) => `${one.id} ${other.id}`

function Suggested({ answer: { said, items } }: { answer: SuggestedIntroductions }) {
  const today = useToday()
  const pairs = useSteady(items.map((pair) => ({ id: nameOf(pair), pair })), today)
  const [chosen, choose] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const at = Math.max(0, pairs.findIndex(({ id }) => id === chosen))
  const { ask, dismiss } = useIntroducing()
  const pair = pairs[at]?.pair
  const step = (by: number) => {
    const next = Math.max(0, Math.min(pairs.length - 1, at + by))
    choose(pairs[next]?.id ?? '')
    list.current?.querySelectorAll<HTMLElement>('.introduction')[next]?.focus()
  }
  useKeys({ j: () => step(1), k: () => step(-1) })
  useScreenKeys('introductions', { m: () => pair && ask(pair), x: () => pair && void dismiss(pair) }, { active: pair !== undefined })
  return (
    <Page title={say('introductions-title')} windowTitle={say('place-introductions')} lead={said.text}>
      <ol className="introductions" ref={list} aria-label={say('introductions-title')}>
        {pairs.map(({ id, pair }, index) => (
          <Pair key={id} pair={pair} current={index === at} onHold={() => choose(id)} />
        ))}
      </ol>
    </Page>
  )
}
