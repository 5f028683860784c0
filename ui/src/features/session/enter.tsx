import { Button, TextField } from '@radix-ui/themes'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { write } from '~/api/client'
import { useTitle } from '~/components/page'
import { messageOf } from '~/components/writes'
import { isDevice } from '~/features/offline/near'
import { goToStep } from '~/features/tour/tour-state'
import { say } from '~/words/say'
import './enter.css'

/** The one-time token of a link, a pasted link, or the bare token. */
export function tokenOf(text: string): string {
  const match = /(?:[?#&]token=|#)([^&#\s]+)/.exec(text)
  return match?.[1] ? decodeURIComponent(match[1]) : text.trim()
}

function tokenOfAddress(): string {
  const { hash, search } = window.location
  return hash || search ? tokenOf(`${search}${hash}`) : ''
}

/** How one gets in: the link opens the door by itself; without it, the page says where to find one. */
export function Enter() {
  const [token, setToken] = useState('')
  const { getIn, problem, busy } = useGetIn()
  const tried = useRef(false)
  const [given] = useState(tokenOfAddress)
  useTitle(say('enter-title'))
  useEffect(() => {
    if (!given || tried.current) return
    tried.current = true
    void getIn(given)
  }, [given, getIn])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void getIn(tokenOf(token))
  }
  // A link that is still being read needs no word on where to find one.
  if (given && !problem) return <main className="enter" aria-busy />
  return (
    <main className="enter">
      <h1>{say('enter-title')}</h1>
      <p>{isDevice() ? say('enter-how-phone') : say('enter-how')}</p>
      <form onSubmit={submit}>
        <label htmlFor="token">{say('enter-label')}</label>
        <div className="enter-row">
          <TextField.Root id="token" size="3" value={token} onChange={(event) => setToken(event.target.value)} autoComplete="off" autoFocus />
          <Button type="submit" size="3" disabled={busy || !token.trim()}>
            {say('enter-step')}
          </Button>
        </div>
        {problem && <p role="alert">{problem}</p>}
      </form>
    </main>
  )
}

function useGetIn() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const latest = useRef(async (token: string) => {
    setBusy(true)
    const touring = new URLSearchParams(window.location.search).has('tour')
    try {
      await write<unknown>('POST', '/session', { token })
      await navigate({ to: '/', replace: true })
      await client.resetQueries()
      if (touring) goToStep(0)
    } catch (error) {
      setProblem(messageOf(error))
    }
    setBusy(false)
  })
  return { getIn: latest.current, problem, busy }
}
