import { Button } from '@radix-ui/themes'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { write } from '~/api/client'
import { organisationProposalsQuery } from '~/api/queries'
import type { OrganisationProposal } from '~/api/types'
import { Section } from '~/components/page'
import { useWrites } from '~/components/writes'
import { say } from '~/words/say'

/** How many are asked about at a time; the next ones come as these are decided. */
const SHOWN = 3

/** Names that probably mean one organisation: joined, or told apart for good. */
export function Proposals() {
  const { data } = useQuery(organisationProposalsQuery)
  const pairs = data?.items ?? []
  if (pairs.length === 0) return null
  return (
    <Section title={say('organisations-one')} aside={pairs.length > SHOWN ? say('organisations-more', { count: pairs.length - SHOWN }) : undefined}>
      <ul className="one-organisation">
        {pairs.slice(0, SHOWN).map((pair) => (
          <Pair key={`${pair.keep} ${pair.other}`} pair={pair} />
        ))}
      </ul>
    </Section>
  )
}

function Pair({ pair }: { pair: OrganisationProposal }) {
  const { keep, keep_name, other, other_name, kind, reason, people } = pair
  const { run } = useWrites()
  const names = { name: keep_name, other: other_name }
  const join = () => run(() => write('POST', '/organisations/joins', { keep, other, kind }), say('organisations-joined', names))
  const tellApart = () => run(() => write('POST', '/organisations/distinctions', { organisation: keep, other }), say('organisations-apart', names))
  return (
    <li aria-label={say('organisations-pair', names)}>
      <p className="one-organisation-names">
        <Link to="/organisations/$id" params={{ id: keep }}>
          {keep_name}
        </Link>
        <span className="quiet">·</span>
        <Link to="/organisations/$id" params={{ id: other }}>
          {other_name}
        </Link>
      </p>
      <p className="quiet">
        {reason.text} {people.length > 0 && people.map(({ name }) => name).join(', ')}
      </p>
      <p className="one-organisation-steps">
        <Button variant="soft" onClick={() => void join()}>
          {say('organisations-join')}
        </Button>
        <Button variant="soft" color="gray" highContrast onClick={() => void tellApart()}>
          {say('organisations-two')}
        </Button>
      </p>
    </li>
  )
}
