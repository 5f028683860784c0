import { asNumber } from '~/words/order'
import { say } from '~/words/say'
import type { Group } from './groups'

interface Props {
  groups: readonly Group[]
  /** The one group that is shown; none when all are. */
  only: string | null
  onOnly: (key: string | null) => void
}

/** What the colours mean, in words; pressed, a group is shown alone. */
export function Legend({ groups, only, onOnly }: Props) {
  return (
    <ul className="map-legend" aria-label={say('map-legend')}>
      {groups.map(({ key, name, count, ink }) => (
        <li key={key}>
          <button type="button" aria-pressed={only === key} title={say('map-only', { name })} onClick={() => onOnly(only === key ? null : key)}>
            <Swatch ink={ink} />
            <span className="truncate">{name}</span> <small className="figures">{asNumber(count)}</small>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The colour of a group; its word stands beside it. */
export function Swatch({ ink }: { ink: string }) {
  return <span className="map-swatch" data-ink={ink} aria-hidden />
}
