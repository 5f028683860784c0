import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { beyondIndexQuery, settingsQuery } from '~/api/queries'
import { useToday } from '~/features/session/use-session'
import { read } from './expression'
import { asksForFacts, filterOf, type Filter } from './filter'

/** What a line lets through, with what the book keeps for it: filters by name, and what some conditions ask of the server. */
export function useFilter(line: string): Filter {
  const today = useToday()
  const filters = useQuery(settingsQuery).data?.filters
  const beyond = useMemo(() => {
    const kept = (filters ?? []).map((filter) => filter.line)
    return [line, ...(line.includes('@') ? kept : [])].some((text) => asksForFacts(read(text).expression))
  }, [line, filters])
  const facts = useQuery({ ...beyondIndexQuery, enabled: beyond }).data
  return useMemo(
    () => filterOf(line, { today, facts, kept: (name) => filters?.find((filter) => filter.name === name)?.line }),
    [line, today, facts, filters],
  )
}
