import { Button } from '@radix-ui/themes'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { firstLookQuery } from '~/api/queries'
import type { Finding, FirstLook as Look } from '~/api/types'
import { Asked } from '~/components/asked'
import { Faces } from '~/components/faces'
import { Empty, Onward, Page } from '~/components/page'
import { useSession } from '~/features/session/use-session'
import { useWalk } from '~/keys/use-walk'
import { say } from '~/words/say'
import './first-look.css'

/** Up to five findings in sentences, each with one act; the numbers of the import are one quiet line. */
export function FirstLook() {
  return <Asked query={useQuery(firstLookQuery)}>{(look) => <LookPage look={look} />}</Asked>
}

function LookPage({ look }: { look: Look }) {
  const list = useWalk<HTMLOListElement>('.finding-act')
  const people = useSession()?.counts.people ?? 0
  return (
    <Page title={say('first-look-title')} windowTitle={say('place-first-look')}>
      {look.findings.length > 0 ? (
        <ol className="findings" ref={list}>
          {look.findings.map((finding) => (
            <FindingRow key={finding.id} finding={finding} />
          ))}
        </ol>
      ) : (
        <NoFinding empty={people === 0} />
      )}
      {people > 0 && <p className="first-look-summary">{look.summary.text}</p>}
      <NextStep />
    </Page>
  )
}

/** Before the first files are in, or when nothing stands out in them. */
function NoFinding({ empty }: { empty: boolean }) {
  if (empty) return <Empty action={<Onward to="/import">{say('first-look-bring')}</Onward>}>{say('first-look-none')}</Empty>
  return <Empty action={<Onward to="/people">{say('duplicates-to-people')}</Onward>}>{say('first-look-quiet')}</Empty>
}

function FindingRow({ finding }: { finding: Finding }) {
  const take = useFindingAct(finding)
  // Whom one knows somewhere is named right below, each with the way to them.
  const evidence = (finding.evidence ?? []).filter(({ key }) => key !== 'first-look-names' || finding.act.kind !== 'organisation')
  return (
    <li className="finding">
      <p>{finding.sentence.text}</p>
      {evidence.length > 0 && (
        <ul className="finding-evidence">
          {evidence.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <Faces people={finding.people} />
      <Button variant="soft" className="finding-act" onClick={take}>
        {finding.act.label.text}
      </Button>
    </li>
  )
}

/** Where the act of a finding leads. */
function useFindingAct({ act, people }: Finding): () => void {
  const navigate = useNavigate()
  const person = people[0]?.id
  return () => {
    if (act.kind === 'organisation' && act.target) return void navigate({ to: '/organisations/$id', params: { id: act.target } })
    if (act.kind === 'triage') return void navigate({ to: '/triage' })
    if (act.kind === 'today') return void navigate({ to: '/' })
    if (act.kind === 'people') return void navigate({ to: '/people', search: { q: act.target ?? undefined, all: true } })
    const id = act.target ?? person
    // "Write to her" and "thank him" open the message that is prepared, not only the page.
    if (id) void navigate({ to: '/people/$id', params: { id }, search: act.kind === 'write' || act.kind === 'thank' ? { write: true } : {} })
  }
}

function NextStep() {
  const waiting = useSession()?.counts.triage ?? 0
  if (waiting === 0) return null
  return (
    <div className="first-look-next">
      <p>{say('first-look-triage')}</p>
      <Button asChild>
        <Link to="/triage">{say('first-look-triage-step')}</Link>
      </Button>
    </div>
  )
}
