// What can be asked of the API, each with the key under which its answer is kept.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { at, read } from './client'
import type {
  Act,
  BeyondIndex,
  Devices,
  Duplicate,
  FirstLook,
  Forecast,
  HistoryEntry,
  Import,
  ImportRow,
  Insight,
  MapAnswer,
  Me,
  NameElsewhere,
  OrganisationPage,
  OrganisationProposal,
  Page,
  Paths,
  PeopleIndex,
  PersonHistoryEntry,
  PersonPage,
  PromiseFields,
  Reconnections,
  RetentionDue,
  SearchAnswer,
  Session,
  Settings,
  SuggestedIntroductions,
  TimelineEntry,
  Today,
  Triage,
  YearOf,
} from './types'
import { knownFrom } from '~/features/people/known'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => read<Session>('/session', signal),
  retry: false,
})

export const todayQuery = queryOptions({ queryKey: ['today'], queryFn: ({ signal }) => read<Today>('/today', signal) })

/** Every person, compact: what lists, filters and the palette search in memory. */
export const indexQuery = queryOptions({
  queryKey: ['people-index'],
  queryFn: async ({ signal }) => knownFrom(await read<PeopleIndex>('/people/index', signal)),
  staleTime: Infinity,
})

/** What some conditions of a filter ask beyond what the index says. */
export const beyondIndexQuery = queryOptions({
  queryKey: ['beyond-index'],
  queryFn: async ({ signal }) => {
    const { moved, cold, due } = await read<BeyondIndex>('/people/beyond-index', signal)
    return { moved: new Set(moved), cold: new Map(cold.map(({ id, days }) => [id, days])), due: new Set(due) }
  },
})

export const personQuery = (id: string) =>
  queryOptions({ queryKey: ['person', id], queryFn: ({ signal }) => read<PersonPage>(at`/people/${id}`, signal) })

/** What one can do with somebody now: the act that is due, else a prepared message. */
export const personActQuery = (id: string) =>
  queryOptions({ queryKey: ['person-act', id], queryFn: ({ signal }) => read<{ act: Act | null }>(at`/people/${id}/act`, signal) })

/** The place in a timeline before everything of a day and after. */
const before = (date: string) => (date ? `${date}_00000000-0000-0000-0000-000000000000` : '')

/** The timeline of a person, of one kind where one is named, older than a day where one is named. */
export const timelineQuery = (id: string, kind: string, until = '') =>
  infiniteQueryOptions({
    queryKey: ['timeline', id, kind, until],
    initialPageParam: before(until),
    queryFn: ({ pageParam, signal }) => {
      const asked = new URLSearchParams({ limit: '50', ...(pageParam && { cursor: pageParam }), ...(kind && { kind }) })
      return read<Page<TimelineEntry>>(`${at`/people/${id}/timeline`}?${asked}`, signal)
    },
    getNextPageParam: (page) => page.next,
  })

export const yearQuery = (id: string, kind: string, year?: number) =>
  queryOptions({
    queryKey: ['year', id, kind, year],
    queryFn: ({ signal }) => read<YearOf>(`${at`/people/${id}/year`}?${new URLSearchParams({ ...(year && { year: String(year) }), ...(kind && { kind }) })}`, signal),
  })

export const personHistoryQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['person-history', id],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      read<Page<PersonHistoryEntry>>(`${at`/people/${id}/history`}?${new URLSearchParams(pageParam ? { cursor: pageParam } : {})}`, signal),
    getNextPageParam: (page) => page.next,
  })

export const organisationQuery = (id: string) =>
  queryOptions({ queryKey: ['organisation', id], queryFn: ({ signal }) => read<OrganisationPage>(at`/organisations/${id}`, signal) })

export const promiseQuery = (id: string) =>
  queryOptions({ queryKey: ['promise', id], queryFn: ({ signal }) => read<PromiseFields>(at`/promises/${id}`, signal), gcTime: 0 })

export const organisationsQuery = (query: string) =>
  queryOptions({
    queryKey: ['organisations', query],
    queryFn: ({ signal }) =>
      read<Page<{ id: string; name: string; people?: number }>>(`/organisations?${new URLSearchParams({ query, limit: '100' })}`, signal),
  })

export const organisationProposalsQuery = queryOptions({
  queryKey: ['organisations', 'proposals'],
  queryFn: ({ signal }) => read<{ items: OrganisationProposal[] }>('/organisations/proposals', signal),
})

export const searchQuery = (query: string) =>
  queryOptions({
    queryKey: ['search', query],
    queryFn: ({ signal }) => read<SearchAnswer>(`/search?${new URLSearchParams({ query, limit: '6' })}`, signal),
    enabled: query.length > 1,
    placeholderData: (before) => before,
  })

/** The ways to whom or what is asked for; a person may be named by id. */
export const pathsQuery = (target: string) =>
  queryOptions({
    queryKey: ['paths', target],
    queryFn: ({ signal }) => read<Paths>(`/paths?${new URLSearchParams({ target, limit: '5' })}`, signal),
    enabled: target !== '',
  })

/** Who cools within some days at this pace. */
export const forecastQuery = (days: number) =>
  queryOptions({ queryKey: ['forecast', days], queryFn: ({ signal }) => read<Forecast>(`/forecast?${new URLSearchParams({ days: String(days) })}`, signal) })

export const reconnectionsQuery = queryOptions({ queryKey: ['reconnections'], queryFn: ({ signal }) => read<Reconnections>('/reconnections', signal) })

export const introductionsQuery = queryOptions({
  queryKey: ['introductions'],
  queryFn: ({ signal }) => read<SuggestedIntroductions>('/introductions/suggestions', signal),
})

export const insightQuery = queryOptions({ queryKey: ['insight'], queryFn: ({ signal }) => read<Insight>('/insight', signal) })

/** The insight with the figures behind its words. */
export const figuresQuery = queryOptions({ queryKey: ['insight', 'figures'], queryFn: ({ signal }) => read<Insight>('/insight?figures=true', signal) })

export const triageQuery = queryOptions({ queryKey: ['triage'], queryFn: ({ signal }) => read<Triage>('/triage?limit=20', signal) })

export const firstLookQuery = queryOptions({ queryKey: ['first-look'], queryFn: ({ signal }) => read<FirstLook>('/first-look', signal) })

export const importsQuery = queryOptions({ queryKey: ['imports'], queryFn: ({ signal }) => read<Import[] | Page<Import>>('/imports', signal) })

/** One import; asked again twice a second while it is at work. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: ({ signal }) => read<Import>(at`/imports/${id}`, signal),
    refetchInterval: (query) => (isAtWork(query.state.data) ? 500 : false),
  })

export const isAtWork = (work: Import | undefined): boolean => work?.state === 'reading' || work?.state === 'applying'

export const importRowsQuery = (id: string, kind: string, part = '') =>
  infiniteQueryOptions({
    queryKey: ['import-rows', id, kind, part],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const asked = new URLSearchParams({ kind, ...(part && { part }), ...(pageParam && { cursor: pageParam }) })
      return read<Page<ImportRow>>(`${at`/imports/${id}/rows`}?${asked}`, signal)
    },
    getNextPageParam: (page) => page.next,
  })

export const historyQuery = infiniteQueryOptions({
  queryKey: ['history'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) =>
    read<Page<HistoryEntry>>(`/history?${new URLSearchParams(pageParam ? { cursor: pageParam } : {})}`, signal),
  getNextPageParam: (page) => page.next,
})

export const settingsQuery = queryOptions({ queryKey: ['settings'], queryFn: ({ signal }) => read<Settings>('/settings', signal) })

export const duplicatesQuery = queryOptions({ queryKey: ['duplicates'], queryFn: ({ signal }) => read<Page<Duplicate>>('/duplicates', signal) })

export const devicesQuery = queryOptions({ queryKey: ['devices'], queryFn: ({ signal }) => read<Devices>('/devices', signal) })

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: ({ signal }) => read<Me>('/me', signal) })

/** Who was kept for as long as one wanted, and may be archived or forgotten. */
export const retentionQuery = queryOptions({ queryKey: ['retention'], queryFn: ({ signal }) => read<RetentionDue>('/retention', signal) })

/** Where the name of somebody stands with others, asked for before they are forgotten. */
export const nameElsewhereQuery = (id: string) =>
  queryOptions({ queryKey: ['name-elsewhere', id], queryFn: ({ signal }) => read<NameElsewhere>(at`/people/${id}/name-elsewhere`, signal) })

/** The map; asked again while the server is still drawing it, which waits a while for itself before it says so. */
export const mapQuery = queryOptions({
  queryKey: ['map'],
  queryFn: ({ signal }) => read<MapAnswer>('/map', signal),
  refetchInterval: (query) => (query.state.data?.drawing ? 50 : false),
})
