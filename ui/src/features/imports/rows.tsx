import { Button } from '@radix-ui/themes'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { importRowsQuery } from '~/api/queries'
import type { Import, ImportPart, ImportRow, RowKind } from '~/api/types'
import { Trouble } from '~/components/asked'
import { Empty, Section } from '~/components/page'
import '~/components/form.css'
import { asNumber } from '~/words/order'
import { say } from '~/words/say'
import { useKeys } from '~/keys/use-keys'
import { type Choice, type Group, countOf, isRowTaken, stateOf, toggleGroups, toggleRow } from './choice'
import { inWords } from './in-words'
import { Tick } from './tick'

const KINDS: readonly Exclude<RowKind, 'missing'>[] = ['imported', 'updated', 'unchanged', 'phantom', 'rejected']

/** A diff that waits can be chosen from. */
export interface Choosing {
  groups: readonly Group[]
  choice: Choice
  onChoose: (choice: Choice) => void
}

/** What the report keeps of the rows once they are in: those that were not taken, each with its reason. */
export function NotTaken({ work }: { work: Import }) {
  if (work.totals.rejected === 0) return null
  return (
    <Section title={say('import-kind-rejected')}>
      <p className="quiet small rows-about">{say('import-kind-rejected-about')}</p>
      <RowList id={work.id} kind="rejected" part="" />
    </Section>
  )
}

/** The diff, by kind; each kind with the rows behind its number. */
export function Rows({ work, choosing }: { work: Import; choosing: Choosing | undefined }) {
  const kinds = KINDS.filter((kind) => work.totals[kind] > 0)
  const [kind, setKind] = useState(kinds[0])
  if (!kind) return <Empty>{say('import-nothing')}</Empty>
  const title = say(work.totals.imported + work.totals.updated > 0 ? 'import-diff' : 'import-read')
  return (
    <Section title={title}>
      <div className="row-kinds" role="tablist" aria-label={title}>
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
        <RowsOfKind key={kind} id={work.id} kind={kind} choosing={choosing && kind !== 'unchanged' && kind !== 'phantom' && kind !== 'rejected' ? { ...choosing, groups: choosing.groups.filter(({ novelty }) => novelty === kind) } : undefined} />
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

/** The rows of a kind; of one part alone where one says so. */
function RowsOfKind({ id, kind, choosing }: { id: string; kind: RowKind; choosing: Choosing | undefined }) {
  const [part, setPart] = useState<ImportPart | ''>('')
  if (!choosing) return <RowList id={id} kind={kind} part="" />
  const shown = choosing.groups.filter((group) => part === '' || group.part === part)
  const all = say('import-rows-all', { count: asNumber(countOf(shown)) })
  return (
    <>
      <div className="rows-head">
        <label className="part-group figures">
          <Tick state={stateOf(choosing.choice, shown)} label={all} onToggle={() => choosing.onChoose(toggleGroups(choosing.choice, shown))} /> {all}
        </label>
        {choosing.groups.length > 1 && (
          <select className="form-choice" aria-label={say('import-rows-part')} value={part} onChange={(event) => setPart(event.target.value as ImportPart | '')}>
            <option value="">{say('import-parts-all')}</option>
            {choosing.groups.map((group) => (
              <option key={group.part} value={group.part}>
                {say(`import-part-${group.part}`)}
              </option>
            ))}
          </select>
        )}
        <p className="quiet small key-hints">{say('import-rows-keys')}</p>
      </div>
      <RowList id={id} kind={kind} part={part} choosing={choosing} />
    </>
  )
}

function RowList({ id, kind, part, choosing }: { id: string; kind: RowKind; part: ImportPart | ''; choosing?: Choosing }) {
  const query = useInfiniteQuery(importRowsQuery(id, kind, part))
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? []
  useRowKeys(rows, choosing)
  if (query.error && !query.data) return <Trouble error={query.error} again={() => void query.refetch()} />
  return (
    <>
      <ul className="rows">
        {rows.map((row) => (
          <Row key={row.id} row={row} choosing={choosing} />
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

const tickOf = (row: ImportRow | undefined) => document.querySelector<HTMLElement>(`[data-row="${row?.id}"]`)

/** `j` and `k` walk the rows, `x` leaves one out or lets it in. */
function useRowKeys(rows: readonly ImportRow[], choosing: Choosing | undefined): void {
  const standing = () => rows.findIndex((row) => tickOf(row) === document.activeElement)
  const walk = (by: number) => {
    const tick = tickOf(rows[Math.max(0, Math.min(rows.length - 1, standing() + by))])
    tick?.focus({ preventScroll: true })
    tick?.scrollIntoView({ block: 'nearest' })
  }
  const toggle = () => {
    const row = rows[standing()]
    if (row && choosing) choosing.onChoose(toggleRow(choosing.choice, row))
  }
  useKeys({ j: () => walk(1), k: () => walk(-1), x: toggle }, { active: choosing !== undefined })
}

function Row({ row, choosing }: { row: ImportRow; choosing: Choosing | undefined }) {
  const { id, file, line, what, changes } = row
  const taken = choosing ? isRowTaken(choosing.choice, row) : true
  return (
    <li data-choosing={choosing !== undefined} data-out={!taken}>
      {choosing && <Tick data-row={id} state={taken ? 'all' : 'none'} label={what.text} onToggle={() => choosing.onChoose(toggleRow(choosing.choice, row))} />}
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
