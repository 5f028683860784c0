import { SegmentedControl } from '@radix-ui/themes'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useRef, useState, type CSSProperties } from 'react'
import { indexQuery } from '~/api/queries'
import { Asked } from '~/components/asked'
import { Empty, Onward, Page } from '~/components/page'
import { useScreenKeys } from '~/keys/use-screen-keys'
import { say } from '~/words/say'
import { FilterLine } from './filter-line'
import { names } from './expression'
import { useFilter } from './use-filter'
import { BulkBar } from './bulk'
import { Conditions } from './conditions'
import { ChooseColumns } from './choose-columns'
import { gridOf, useColumns } from './columns'
import { ListHead, SortChoice } from './list-head'
import { SavedFilters } from './saved-filters'
import { sorted, type Sort } from './sort'
import { useSelection } from './use-selection'
import type { Known } from './known'
import { NewPerson } from './new-person'
import { PeopleList } from './people-list'
import './people.css'

const route = getRouteApi('/people')

/** Everybody, those kept first; the line above the list narrows it as one types. */
export function People() {
  return <Asked query={useQuery(indexQuery)}>{(people) => <PeoplePage people={people} />}</Asked>
}

function PeoplePage({ people }: { people: Known[] }) {
  const { line, setLine, everyone, setEveryone, sort, setSort } = useAddress(people)
  const selection = useSelection()
  const columns = useColumns()
  const field = useRef<HTMLInputElement>(null)
  const typed = useDeferredValue(line)
  const shown = useShown(people, typed, everyone, sort)
  const [adding, setAdding] = useState(route.useSearch().add === true)
  const all = people.filter(({ aside }) => !aside).length
  // The button that was pressed goes with the empty list; the line that filters it stays.
  const goOn = (step: () => void) => {
    step()
    field.current?.focus()
  }
  useScreenKeys('people', { f: () => field.current?.focus(), a: () => setEveryone(!everyone), n: () => setAdding(true) })
  return (
    <Page title={say('place-people')} aside={all > 0 && <span className="figures">{countOf(shown.length, all)}</span>}>
      <div className="people-tools">
        <FilterLine people={people} line={line} onLine={setLine} field={field} />
        <SegmentedControl.Root value={everyone ? 'everyone' : 'kept'} onValueChange={(value) => setEveryone(value === 'everyone')} aria-label={say('people-who')}>
          <SegmentedControl.Item value="kept">{say('people-kept')}</SegmentedControl.Item>
          <SegmentedControl.Item value="everyone">{say('people-everyone')}</SegmentedControl.Item>
        </SegmentedControl.Root>
        <NewPerson open={adding} onOpenChange={setAdding} />
      </div>
      <div className="people-shape" hidden={all === 0}>
        <Conditions people={people} line={line} onLine={setLine} />
        <SavedFilters line={line} onLine={setLine} />
        <ChooseColumns columns={columns} />
        {!selection.on && shown.length > 0 && (
          <button type="button" className="plain-link" data-tone="quiet" onClick={selection.begin}>
            {say('people-select')} <kbd>x</kbd>
          </button>
        )}
        <SortChoice sort={sort} onSort={setSort} />
      </div>
      {shown.length > 0 ? (
        <div style={{ '--columns': gridOf(columns) } as CSSProperties}>
          <ListHead columns={columns} sort={sort} onSort={setSort} />
          <PeopleList people={shown} columns={columns} selection={selection} />
          <BulkBar people={people} selection={selection} shown={shown} />
        </div>
      ) : (
        <NobodyHere line={line} empty={all === 0} everyone={everyone} onEveryone={() => goOn(() => setEveryone(true))} onClear={() => goOn(() => setLine(''))} />
      )}
    </Page>
  )
}

const countOf = (shown: number, all: number) => (shown === all ? say('count-people', { count: all }) : say('people-count', { shown, all }))

interface NobodyProps {
  line: string
  empty: boolean
  everyone: boolean
  onEveryone: () => void
  onClear: () => void
}

function NobodyHere({ line, empty, everyone, onEveryone, onClear }: NobodyProps) {
  if (empty) return <Empty action={<Onward to="/import">{say('people-bring')}</Onward>}>{say('people-nobody-yet')}</Empty>
  const steps = (
    <span className="nobody-steps">
      {line && (
        <button type="button" className="plain-link" onClick={onClear}>
          {say('people-clear')}
        </button>
      )}
      {!everyone && (
        <button type="button" className="plain-link" onClick={onEveryone}>
          {say('people-look-at-everyone')} <kbd>a</kbd>
        </button>
      )}
    </span>
  )
  return <Empty action={steps}>{line ? say('people-none-so') : say('people-none-kept')}</Empty>
}

/** The filter lives in the address, so that going back restores it. Until somebody is kept, everyone is shown. */
function useAddress(people: readonly Known[]) {
  const { q, all, sort } = route.useSearch()
  const navigate = route.useNavigate()
  const [line, setOwnLine] = useState(q ?? '')
  const noneKept = useMemo(() => !people.some(({ kept }) => kept), [people])
  const setLine = (next: string) => {
    setOwnLine(next)
    void navigate({ search: (before) => ({ ...before, q: next || undefined }), replace: true, resetScroll: false })
  }
  const setEveryone = (next: boolean) => void navigate({ search: (before) => ({ ...before, all: next || undefined }), replace: true })
  const setSort = (next: Sort) => void navigate({ search: (before) => ({ ...before, sort: next }), replace: true, resetScroll: false })
  return { line, setLine, everyone: all ?? noneKept, setEveryone, sort, setSort }
}

function useShown(people: readonly Known[], line: string, everyone: boolean, sort: Sort): Known[] {
  const { expression, holds } = useFilter(line)
  const inOrder = useMemo(() => sorted(people, sort), [people, sort])
  // Who was put aside is shown to those who ask for it.
  const aside = names(expression, 'state')
  const candidates = useMemo(
    () => inOrder.filter((known) => (!known.aside || (aside && !known.states.includes('me'))) && (everyone || known.kept)),
    [inOrder, everyone, aside],
  )
  return useMemo(() => candidates.filter(holds), [candidates, holds])
}
