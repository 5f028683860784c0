import type { Question } from '~/api/types'

/** The choice of a question that adds somebody unknown. */
const NEW = 'new'

/** The answers to questions: what was chosen; somebody unknown is added unless one says otherwise. */
export function answersTo(questions: readonly Question[], chosen: Readonly<Record<string, string>>): Record<string, string> {
  const given = questions.map(({ id, kind, choices }) => {
    const offered = kind === 'new_person' && choices.some(({ value }) => value === NEW) ? NEW : undefined
    return [id, chosen[id] ?? offered] as const
  })
  return Object.fromEntries(given.filter((pair): pair is readonly [string, string] => pair[1] !== undefined))
}
