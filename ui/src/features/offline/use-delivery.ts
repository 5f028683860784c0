import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { probe } from '~/api/client'
import { refresh } from '~/api/events'
import { announce } from '~/components/notices'
import { say } from '~/words/say'
import { deliver } from './deliver'
import { readAhead } from './near'
import { cutOff, isAway, useAway } from './reach'
import { loadWaiting } from './waiting'

/** How often a machine that does not answer is asked again, in milliseconds. */
const AGAIN = 10_000
/** How long after the first screen the pages that one may want are read ahead, in milliseconds. */
const LATER = 3000

/** Sends what waits whenever the machine answers, and notices when it stops or begins to. */
export function useDelivery(): void {
  const client = useQueryClient()
  const away = useAway()
  useEffect(() => void loadWaiting(), [])
  useEffect(() => {
    if (away) return
    void deliverAndSay(client)
    const timer = setTimeout(() => void readAhead(client), LATER)
    return () => clearTimeout(timer)
  }, [away, client])
  useEffect(() => {
    if (!away) return
    const timer = setInterval(() => void probe(), AGAIN)
    return () => clearInterval(timer)
  }, [away])
  useEffect(() => watchNetwork(client), [client])
}

function watchNetwork(client: QueryClient): () => void {
  const look = async () => {
    if (document.visibilityState !== 'visible') return
    await probe()
    if (!isAway()) await deliverAndSay(client)
  }
  const looked = () => void look()
  window.addEventListener('online', looked)
  window.addEventListener('offline', cutOff)
  document.addEventListener('visibilitychange', looked)
  return () => {
    window.removeEventListener('online', looked)
    window.removeEventListener('offline', cutOff)
    document.removeEventListener('visibilitychange', looked)
  }
}

async function deliverAndSay(client: QueryClient): Promise<void> {
  const { count, batches } = await deliver()
  if (count === 0) return
  announce({ text: say('waiting-delivered', { count }), batches })
  refresh(client)
}
