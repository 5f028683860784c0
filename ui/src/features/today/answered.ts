import type { Act, ActAnswer, Today } from '~/api/types'

/** Today as it is once an act is answered: what was only written or kept stays where it is, everything else leaves. */
export function answered(today: Today, id: string, answer: ActAnswer): Today {
  const change = (acts: Act[]) => acts.flatMap((act) => (act.id === id ? afterwards(act, answer) : [act]))
  const back = today.welcome_back
  return {
    ...today,
    acts: change(today.acts),
    waiting: change(today.waiting),
    welcome_back: back && { ...back, items: back.items.filter((act) => act.id !== id) },
  }
}

function afterwards(act: Act, answer: ActAnswer): Act[] {
  if (answer === 'kept') return [act]
  if (answer === 'written') return [{ ...act, written: true }]
  return answer === 'not_sent' ? [{ ...act, written: false }] : []
}
