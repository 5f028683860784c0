import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { Avatar } from '~/components/avatar'
import { Band } from '~/components/band'
import { Day } from '~/components/day'
import { say } from '~/words/say'
import { lineOf, type Known } from './known'

/** One person in a list: name, one line, circle, band, last contact in words. */
export const PersonRow = memo(function PersonRow({ known, at }: { known: Known; at: boolean }) {
  return (
    <Link to="/people/$id" params={{ id: known.id }} className="person-row" data-at={at} data-person={known.id} preload={false}>
      <Avatar id={known.id} name={known.name} size="small" />
      <span className="person-row-name truncate">{known.name}</span>
      <span className="person-row-line truncate">{[lineOf(known), known.place].filter(Boolean).join(' · ')}</span>
      <span className="person-row-circle">{known.circle && say(`circle-${known.circle}`)}</span>
      <span className="person-row-band">
        <Band band={known.band} />
      </span>
      <span className="person-row-last">{known.last ? <Day date={known.last} as="ago" /> : null}</span>
    </Link>
  )
})
