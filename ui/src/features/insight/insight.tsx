import { useQuery } from '@tanstack/react-query'
import { insightQuery } from '~/api/queries'
import type { Insight as Answer, Sentence } from '~/api/types'
import { Asked } from '~/components/asked'
import { Faces } from '~/components/faces'
import { Page, Section } from '~/components/page'
import { useWalk } from '~/keys/use-walk'
import { say } from '~/words/say'
import { FiguresOnDemand } from './figures'
import { FindingRow } from './finding'
import './insight.css'

/** What shape the people one knows have, in sentences, each finding with what one could do. */
export function Insight() {
  return <Asked query={useQuery(insightQuery)}>{(insight) => <InsightPage insight={insight} />}</Asked>
}

function InsightPage({ insight: { said, seen, findings, groups, variety, impact, balance } }: { insight: Answer }) {
  const list = useWalk<HTMLOListElement>('.insight-act')
  return (
    <Page title={say('place-insight')} lead={said.text}>
      <div className="insight-seen" data-seen={seen.kind}>
        <p>{seen.said.text}</p>
        <Sentences sentences={seen.helps} />
      </div>
      {findings.length > 0 && (
        <ol className="insight-findings" ref={list} aria-label={say('insight-findings')}>
          {findings.map((finding) => (
            <FindingRow key={finding.said.text} finding={finding} />
          ))}
        </ol>
      )}
      {groups.length > 0 && (
        <Section title={say('insight-groups')}>
          <ul className="insight-groups">
            {groups.map((group) => (
              <li key={group.said.text}>
                <p>{group.said.text}</p>
                <Faces people={group.people} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {variety.length > 0 && (
        <Section title={say('insight-variety')}>
          <ul className="insight-sentences">
            {variety.map(({ said, unknown }) => (
              <li key={said.text}>
                {said.text} {unknown && <span className="quiet">{unknown.text}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Told title={say('insight-given')} sentences={[...impact, ...balance]} />
      <FiguresOnDemand />
    </Page>
  )
}

function Told({ title, sentences }: { title: string; sentences: Sentence[] }) {
  return sentences.length > 0 ? (
    <Section title={title}>
      <Sentences sentences={sentences} />
    </Section>
  ) : null
}

function Sentences({ sentences }: { sentences: Sentence[] }) {
  if (sentences.length === 0) return null
  return (
    <ul className="insight-sentences">
      {sentences.map(({ text }) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
