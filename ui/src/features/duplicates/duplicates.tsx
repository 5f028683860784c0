import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { duplicatesQuery, personQuery } from '~/api/queries'
import type { Duplicate } from '~/api/types'
import { Asked } from '~/components/asked'
import { Empty, Onward, Page } from '~/components/page'
import { say } from '~/words/say'
import { pairOf } from './choices'
import { Pair } from './pair'
import './duplicates.css'

const route = getRouteApi('/duplicates')

/** Two people who are probably one, side by side; or two that one chose oneself. */
export function Duplicates() {
  const { keep, other } = route.useSearch()
  return keep && other ? <Chosen keep={keep} other={other} /> : <Proposed />
}

function Proposed() {
  return <Asked query={useQuery(duplicatesQuery)}>{({ items }) => <Pairs pairs={items} />}</Asked>
}

function Chosen({ keep, other }: { keep: string; other: string }) {
  const [one, two] = [useQuery(personQuery(keep)), useQuery(personQuery(other))]
  return <Asked query={one}>{(kept) => <Asked query={two}>{(gone) => <Pairs pairs={[pairOf(kept, gone)]} chosen />}</Asked>}</Asked>
}

const nameOf = ({ keep, other }: Duplicate) => `${keep.id} ${other.id}`

function Pairs({ pairs, chosen = false }: { pairs: Duplicate[]; chosen?: boolean }) {
  const [later, setLater] = useState<string[]>([])
  const waiting = pairs.filter((pair) => !later.includes(nameOf(pair)))
  const pair = waiting[0]
  return (
    <Page title={say(pair ? 'duplicates-title' : 'place-duplicates')} windowTitle={say('place-duplicates')} aside={waiting.length > 1 ? say('duplicates-more', { count: waiting.length - 1 }) : undefined}>
      {pair ? (
        <Pair key={nameOf(pair)} pair={pair} chosen={chosen} onLater={() => setLater((before) => [...before, nameOf(pair)])} />
      ) : (
        <Empty action={<Onward to="/people">{say('duplicates-to-people')}</Onward>}>{say('duplicates-none')}</Empty>
      )}
    </Page>
  )
}
