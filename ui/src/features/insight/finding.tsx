import { Button } from '@radix-ui/themes'
import { useNavigate } from '@tanstack/react-router'
import type { InsightFinding } from '~/api/types'
import { Faces } from '~/components/faces'

/** A finding in a sentence, why, whom it speaks of, and the one thing one could do. */
export function FindingRow({ finding: { said, because, people, advice } }: { finding: InsightFinding }) {
  const take = useAdvice(advice)
  return (
    <li className="insight-finding">
      <p className="insight-said">{said.text}</p>
      {because.length > 0 && (
        <ul className="quiet small">
          {because.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <Faces people={people} />
      {advice && (
        <Button variant="soft" className="insight-act" onClick={take}>
          {advice.said.text.replace(/\.$/, '')}
        </Button>
      )}
    </li>
  )
}

/** Where the advice leads: the message to the first of them, or their page. */
function useAdvice(advice: InsightFinding['advice']): () => void {
  const navigate = useNavigate()
  const [first] = advice?.people ?? []
  return () => {
    if (first) void navigate({ to: '/people/$id', params: { id: first.id }, search: advice?.kind === 'give' ? {} : { write: true } })
  }
}
