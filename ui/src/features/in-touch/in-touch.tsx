import { SegmentedControl } from '@radix-ui/themes'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { forecastQuery, reconnectionsQuery } from '~/api/queries'
import type { Act, Forecast, Reconnections } from '~/api/types'
import { Asked } from '~/components/asked'
import { Page, Section } from '~/components/page'
import { useToday } from '~/features/session/use-session'
import { ActList } from '~/features/today/act-list'
import { useActKeys } from '~/features/today/use-act-keys'
import { useOpenAct, type OpenAct } from '~/features/today/use-open-act'
import { useSteady } from '~/features/today/use-steady'
import { useScreenKeys } from '~/keys/use-screen-keys'
import { say } from '~/words/say'
import './in-touch.css'

/** How far ahead one may look, in days. */
const AHEAD = [30, 90] as const
type Ahead = (typeof AHEAD)[number]

/** Who cools at this pace, and old ties one would enjoy taking up again: each with its reason and one act. */
export function InTouch() {
  const [days, setDays] = useState<Ahead>(30)
  const forecast = useQuery({ ...forecastQuery(days), placeholderData: keepPreviousData })
  const reconnections = useQuery(reconnectionsQuery)
  const today = useToday()
  const cooling = useSteady(actsOf(forecast.data), `${today} ${days}`)
  const dormant = useSteady(actsOf(reconnections.data), today)
  const open = useOpenAct([...cooling, ...dormant])
  useActKeys(open)
  useScreenKeys('inTouch', { a: () => setDays(days === 30 ? 90 : 30) })
  return (
    <Page title={say('place-in-touch')} lead={say('in-touch-lead')}>
      <Section title={say('in-touch-cooling')} aside={<AheadChoice days={days} onDays={setDays} />}>
        <Asked query={forecast}>{(answer) => <People said={answer.said.text} acts={cooling} open={open} today={today} more={answer.more?.text} label={say('in-touch-cooling')} />}</Asked>
      </Section>
      <Asked query={reconnections}>
        {(answer) =>
          dormant.length === 0 ? null : (
            <Section title={say('in-touch-again')}>
              <People said={answer.said.text} acts={dormant} open={open} today={today} label={say('in-touch-again')} />
            </Section>
          )
        }
      </Asked>
    </Page>
  )
}

const actsOf = (answer: Forecast | Reconnections | undefined): Act[] => answer?.items.map(({ act }) => act) ?? []

function AheadChoice({ days, onDays }: { days: Ahead; onDays: (days: Ahead) => void }) {
  return (
    <SegmentedControl.Root size="1" value={String(days)} aria-label={say('in-touch-ahead')} onValueChange={(value) => onDays(Number(value) as Ahead)}>
      {AHEAD.map((ahead) => (
        <SegmentedControl.Item key={ahead} value={String(ahead)}>
          {say('in-touch-days', { days: ahead })}
        </SegmentedControl.Item>
      ))}
    </SegmentedControl.Root>
  )
}

interface PeopleProps {
  said: string
  acts: Act[]
  open: OpenAct
  today: string
  more?: string
  label: string
}

/** The answer in a sentence, and those it speaks of. */
function People({ said, acts, open, today, more, label }: PeopleProps) {
  return (
    <>
      <p className="in-touch-said">{said}</p>
      {acts.length > 0 && <ActList acts={acts} open={open} today={today} label={label} />}
      {more && <p className="quiet small">{more}</p>}
    </>
  )
}
