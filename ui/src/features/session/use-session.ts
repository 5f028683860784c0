import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '~/api/queries'

export function useSession() {
  return useQuery(sessionQuery).data
}

/** The book's today; until the server has said it, the browser's. */
export function useToday(): string {
  return useSession()?.today ?? new Intl.DateTimeFormat('en-CA').format(new Date())
}
