import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { importsQuery } from '~/api/queries'
import type { Import } from '~/api/types'
import { Page, Section } from '~/components/page'
import { useSession } from '~/features/session/use-session'
import { useWalk } from '~/keys/use-walk'
import { say } from '~/words/say'
import { BringFiles } from './bring-files'
import { FiveNames } from './five-names'
import { LinkedInHelp } from './linkedin-help'
import { SampleDoor } from './sample-door'
import './imports.css'

/** Where one's own things come in. On the first run: three doors. */
export function Imports() {
  const session = useSession()
  const { data } = useQuery(importsQuery)
  const earlier = data ? ('items' in data ? data.items : data) : []
  const firstRun = session?.counts.people === 0
  return firstRun ? <Doors earlier={earlier} /> : <MoreFiles earlier={earlier} />
}

function Doors({ earlier }: { earlier: Import[] }) {
  return (
    <Page title={say('doors-title')} lead={say('doors-lead')} windowTitle={say('doors-window')}>
      <div className="doors">
        <section className="door door-main" aria-labelledby="door-bring">
          <h2 id="door-bring">{say('door-bring')}</h2>
          <p>{say('door-bring-about')}</p>
          <BringFiles />
          <LinkedInHelp open />
        </section>
        <section className="door" aria-labelledby="door-five">
          <h2 id="door-five">{say('door-five')}</h2>
          <p>{say('door-five-about')}</p>
          <FiveNames />
        </section>
        <section className="door" aria-labelledby="door-sample">
          <h2 id="door-sample">{say('door-sample')}</h2>
          <p>{say('door-sample-about')}</p>
          <SampleDoor />
        </section>
        <section className="door" aria-labelledby="door-connect">
          <h2 id="door-connect">{say('door-connect')}</h2>
          <p>{say('door-connect-about')}</p>
        </section>
      </div>
      <Earlier imports={earlier} />
    </Page>
  )
}

function MoreFiles({ earlier }: { earlier: Import[] }) {
  return (
    <Page title={say('import-title')} windowTitle={say('place-import')} lead={say('import-lead')}>
      <BringFiles />
      <LinkedInHelp />
      <Earlier imports={earlier} />
    </Page>
  )
}

function Earlier({ imports }: { imports: Import[] }) {
  const list = useWalk<HTMLUListElement>('a')
  if (imports.length === 0) return null
  return (
    <Section title={say('import-earlier')}>
      <ul className="imports" ref={list}>
        {imports.map(({ id, state, said, files }) => (
          <li key={id}>
            <Link to="/import/$id" params={{ id }}>
              <span className="truncate">{files.map(({ path }) => path).join(', ') || say('import-unnamed')}</span>
              <span className="quiet small">{said.text}</span>
              <span className="import-state" data-state={state}>
                {say(`import-state-${state}`)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
