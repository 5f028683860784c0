// A write that goes to the machine at once, or waits on this device until it answers: the same one, under the same key.
import { Problem, freshKey, writeAs } from '~/api/client'
import type { Notice } from '~/components/notices'
import { announce } from '~/components/notices'
import { say } from '~/words/say'
import { isAway } from './reach'
import { scopeNow } from './scope'
import { stopWaiting, wait, type Waiting } from './waiting'

/** What is written, and what says so on the screen while it waits. */
export interface Told {
  path: string
  body: unknown
  text: string
  act?: Waiting['act']
}

/** The three words that `run` takes: how to write it, what to say, and how to keep it where the machine does not answer. */
export function orWait<Answer>({ path, body, text, act }: Told, said: string, then?: () => void): [() => Promise<Answer>, string, () => Promise<Notice>] {
  const write = { path, key: freshKey(), body: JSON.stringify(body) }
  const send = async () => {
    if (isAway()) throw new Problem(0, {})
    return writeAs<Answer>(write)
  }
  const keep = async () => {
    const item = await wait({ ...write, text, act, base: act && scopeNow()?.sequence })
    then?.()
    return { text: say(act ? 'waiting-kept-act' : 'waiting-kept'), step: { label: say('waiting-take-back'), take: () => void takeBack(item) } }
  }
  return [send, said, keep]
}

async function takeBack(item: Waiting): Promise<void> {
  await stopWaiting(item)
  announce({ text: say('waiting-taken-back') })
}
