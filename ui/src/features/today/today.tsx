import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { todayQuery } from '~/api/queries'
import type { Today as TodayData } from '~/api/types'
import { Asked } from '~/components/asked'
import { Page, Section } from '~/components/page'
import { isForHere, useWaiting, type Waiting } from '~/features/offline/waiting'
import { useSession } from '~/features/session/use-session'
import { asTitle } from '~/words/dates'
import { say } from '~/words/say'
import { ActList } from './act-list'
import { answered } from './answered'
import { Coming } from './coming'
import { Enough } from './enough'
import { Room } from './room'
import { gathered } from './sittings'
import { useActKeys } from './use-act-keys'
import { useOpenAct } from './use-open-act'
import { useSteady } from './use-steady'
import { WelcomeBack } from './welcome-back'
import './today.css'

/** Whom to reach today, why, and with what. */
export function Today() {
  const session = useSession()
  const query = useQuery(todayQuery)
  const waiting = useWaiting()
  if (session && session.counts.people === 0 && !query.data?.acts.length) return <Navigate to="/import" replace />
  return <Asked query={query}>{(today) => <TodayPage today={withWaiting(today, waiting)} />}</Asked>
}

/** Today with what was answered here and waits to be sent; what came into conflict is back in its place. */
function withWaiting(today: TodayData, waiting: readonly Waiting[]): TodayData {
  const answers = waiting.filter((item) => item.act && !item.trouble && isForHere(item))
  return answers.reduce((seen, { act }) => (act ? answered(seen, act.id, act.answer) : seen), today)
}

function TodayPage({ today }: { today: TodayData }) {
  const undecided = new Set(today.welcome_back?.items.map((act) => act.id))
  const acts = gathered(useSteady(today.acts, today.date).filter((act) => !undecided.has(act.id)))
  const open = useOpenAct([...acts, ...today.waiting])
  useActKeys(open)
  return (
    <Page title={asTitle(today.date)} windowTitle={say('place-today')} aside={<Room today={today} />}>
      {today.welcome_back && <WelcomeBack back={today.welcome_back} today={today.date} />}
      {acts.length > 0 && <ActList acts={acts} open={open} today={today.date} label={say('today-acts')} />}
      <Enough today={today} />
      {today.waiting.length > 0 && (
        <Section title={say('today-waiting')}>
          <ActList acts={today.waiting} open={open} today={today.date} label={say('today-waiting')} />
        </Section>
      )}
      {today.coming.length > 0 && (
        <Section title={say('today-coming')}>
          <Coming coming={today.coming} />
        </Section>
      )}
    </Page>
  )
}
