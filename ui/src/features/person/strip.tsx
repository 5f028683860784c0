import { say } from '~/words/say'

/** The year as a thin strip: one mark a week, darker the more there was. The sentence says the same in words. */
export function Strip({ weeks }: { weeks: number[] }) {
  const active = weeks.filter((count) => count > 0).length
  if (active === 0) return null
  const most = Math.max(...weeks)
  return (
    <div className="strip" role="img" aria-label={say('strip', { weeks: active })}>
      {weeks.map((count, week) => (
        <span key={week} data-level={count === 0 ? 0 : Math.max(1, Math.ceil((count / most) * 4))} />
      ))}
    </div>
  )
}
