import { Button } from '@radix-ui/themes'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { importRowsQuery } from '~/api/queries'
import type { Import, ImportRow, RowKind } from '~/api/types'
import { Trouble } from '~/components/asked'
import { Empty, Section } from '~/components/page'
import { asNumber } from '~/words/order'
import { say } from '~/words/say'
import { inWords } from './in-words'

const KINDS: readonly Exclude<RowKind, 'missing'>[] = ['imported', 'updated', 'unchanged', 'phantom', 'rejected']

/** The diff, by kind; each kind with the rows behind its number. */
export function Rows({ work }: { work: Import }) {
  const kinds = KINDS.filter((kind) => work.totals[kind] > 0)
  const [kind, setKind] = useState(kinds[0])
  if (!kind) return <Empty>{say('import-nothing')}</Empty>
  return (
    <Section title={say('import-diff')}>
      <div className="row-kinds" role="tablist" aria-label={say('import-diff')}>
        {kinds.map((other) => (
          <button
            key={other}
            type="button"
            role="tab"
            id={`tab-${other}`}
            aria-selected={other === kind}
            aria-controls="rows"
            tabIndex={other === kind ? 0 : -1}
            onClick={() => setKind(other)}
            onKeyDown={(event) => walkTabs(event, kinds, kind, setKind)}
          >
            {say(`import-kind-${other}`)} <span className="figures">{asNumber(work.totals[other])}</span>
          </button>
        ))}
      </div>
      <div id="rows" role="tabpanel" aria-labelledby={`tab-${kind}`} tabIndex={0}>
        <p className="quiet small rows-about">{say(`import-kind-${kind}-about`)}</p>
        <RowList id={work.id} kind={kind} />
      </div>
    </Section>
  )
}

function walkTabs<Kind extends string>(event: React.KeyboardEvent, kinds: readonly Kind[], kind: Kind, choose: (kind: Kind) => void): void {
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  const next = kinds[(kinds.indexOf(kind) + by + kinds.length) % kinds.length]
  if (!by || !next) return
  choose(next)
  document.getElementById(`tab-${next}`)?.focus()
}

function RowList({ id, kind }: { id: string; kind: RowKind }) {
  const query = useInfiniteQuery(importRowsQuery(id, kind))
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? []
  if (query.error && !query.data) return <Trouble error={query.error} again={() => void query.refetch()} />
  return (
    <>
      <ul className="rows">
        {rows.map((row, index) => (
          <Row key={`${row.file} ${row.line} ${index}`} row={row} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button variant="soft" color="gray" highContrast disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {say('more-rows')}
        </Button>
      )}
    </>
  )
}

function Row({ row: { file, line, what, changes } }: { row: ImportRow }) {
  return (
    <li>
      <span className="row-what">{what.text}</span>
      <span className="row-where quiet figures">{line === null ? file : say('import-where', { file, line })}</span>
      {changes.length > 0 && (
        <ul className="row-changes">
          {changes.map((change) => (
            <li key={change.field}>
              <span className="quiet">{change.field.replaceAll('_', ' ')}</span> <Change change={change} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** What a source said before and says now; where the user said otherwise, that stays. */
function Change({ change: { before, after, yours } }: { change: ImportRow['changes'][number] }) {
  if (yours != null) return <>{say(yours ? 'row-kept-yours' : 'row-kept-none', { yours, theirs: inWords(after) })}</>
  return (
    <>
      {before && <del>{inWords(before)}</del>} {after && <ins>{inWords(after)}</ins>}
    </>
  )
}
