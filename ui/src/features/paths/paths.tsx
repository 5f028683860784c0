import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Problem } from '~/api/client'
import { pathsQuery } from '~/api/queries'
import type { Choice, Paths as Answer } from '~/api/types'
import { Asked } from '~/components/asked'
import { Avatar } from '~/components/avatar'
import { Page } from '~/components/page'
import { say } from '~/words/say'
import { Help } from './help'
import { TargetField } from './target-field'
import { Ways } from './ways'
import './paths.css'

const route = getRouteApi('/paths')

/** Who can lead to a person, an organisation, a topic or a role, and why that could work. */
export function Paths() {
  const { target = '' } = route.useSearch()
  const query = useQuery(pathsQuery(target))
  const navigate = useNavigate()
  const name = query.data?.target.name ?? (query.error ? target : '')
  const look = (next: string) => void navigate({ to: '/paths', search: { target: next } })
  return (
    <Page title={say('paths-title')} windowTitle={name ? say('paths-window', { name }) : say('place-paths')}>
      <TargetField key={name} shown={name} onTarget={look} />
      {target === '' ? <p className="paths-begin">{say('paths-begin')}</p> : <Found query={query} />}
    </Page>
  )
}

function Found({ query }: { query: ReturnType<typeof useQuery<Answer>> }) {
  const problem = query.error instanceof Problem ? query.error : null
  if (problem?.document.candidates) return <Which candidates={problem.document.candidates} />
  if (problem?.status === 404) return <Help said={problem.message} />
  return <Asked query={query}>{(answer) => (answer.paths.length > 0 ? <Ways answer={answer} /> : <Help said={answer.said.text} />)}</Asked>
}

/** Several bear the name: one is chosen. */
function Which({ candidates }: { candidates: Choice[] }) {
  return (
    <section aria-label={say('paths-which')}>
      <h2 className="paths-said">{say('paths-which')}</h2>
      <ul className="paths-which">
        {candidates.map(({ id, name, organisation }) => (
          <li key={id}>
            <Link to="/paths" search={{ target: id }}>
              <Avatar id={id} name={name} size="small" />
              <span>
                {name} {organisation && <small>{organisation}</small>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
