import type { Act } from '~/api/types'

/** The kinds that stand for one thing that one noted. */
const NOTED: ReadonlySet<Act['kind']> = new Set(['promise', 'waiting', 'follow_up', 'thanks'])

/** Whether an act stands for one thing that one noted: skipped, it stays open; dropped, it is let go. */
export const isNoted = ({ kind }: Pick<Act, 'kind'>): boolean => NOTED.has(kind)
