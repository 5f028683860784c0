import { Link, useNavigate } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { lineOf } from '~/features/people/known'
import { useKeys } from '~/keys/use-keys'
import { useScreenKeys } from '~/keys/use-screen-keys'
import { say } from '~/words/say'
import type { Grouped } from './groups'
import { Swatch } from './legend'
import type { Stand } from './stands'

/** The height of a row in pixels. */
const ROW = 48

interface Props {
  stands: readonly Stand[]
  grouped: Grouped
  focus: string | null
  onFocus: (id: string | null) => void
}

/** Everybody on the map in words. Arrows, `j` and `k` walk; whoever one stands on is in focus, and Enter opens their page. */
export function MapList({ stands, grouped, focus, onFocus }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({ count: stands.length, getScrollElement: () => box.current, estimateSize: () => ROW, overscan: 8, getItemKey: (index) => stands[index]?.known.id ?? index })
  const at = stands.findIndex(({ known }) => known.id === focus)
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' })
  }, [at, rows])
  const walk = (by: number) => {
    const next = stands[Math.max(0, Math.min(stands.length - 1, standing(stands, at) + by))]
    if (!next) return
    onFocus(next.known.id)
    rows.scrollToIndex(stands.indexOf(next), { align: 'auto' })
    focusRow(next.known.id)
  }
  const navigate = useNavigate()
  useKeys({ j: () => walk(1), k: () => walk(-1), ArrowDown: () => walk(1), ArrowUp: () => walk(-1) })
  useScreenKeys('map', { Enter: () => focus && void navigate({ to: '/people/$id', params: { id: focus } }), Escape: () => onFocus(null) }, { active: focus !== null })
  return (
    <div className="map-scroll" ref={box}>
      <ul className="map-list" aria-label={say('map-list')} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const stand = stands[index]
          return (
            stand && (
              <li key={key} style={{ height: ROW, transform: `translateY(${start}px)` }}>
                <Row stand={stand} grouped={grouped} here={index === at} onFocus={onFocus} />
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}

/** The row that has the focus, else the one of whoever is in focus: quick keys come before the address has changed. */
function standing(stands: readonly Stand[], at: number): number {
  const row = document.activeElement?.getAttribute('data-stand')
  const here = row ? stands.findIndex(({ known }) => known.id === row) : -1
  return here >= 0 ? here : at
}

/** The row of somebody, at once where it is there; one far away comes with the next frame. */
function focusRow(id: string): void {
  const focus = () => {
    const row = document.querySelector<HTMLElement>(`[data-stand="${id}"]`)
    row?.focus({ preventScroll: true })
    return row !== null
  }
  if (!focus()) requestAnimationFrame(focus)
}

/** One person. The first press puts them in focus, the next opens their page. */
function Row({ stand, grouped, here, onFocus }: { stand: Stand; grouped: Grouped; here: boolean; onFocus: (id: string) => void }) {
  const { known } = stand
  const group = grouped.of(stand)
  return (
    <Link
      to="/people/$id"
      params={{ id: known.id }}
      className="map-row"
      data-stand={known.id}
      data-here={here}
      aria-current={here ? 'true' : undefined}
      preload={false}
      // With the keyboard, whoever one comes to is in focus at once; a pointer presses first.
      onFocus={(event) => event.currentTarget.matches(':focus-visible') && onFocus(known.id)}
      onClick={(event) => {
        // A key, or a screen reader, presses without a pointer: that opens.
        if (here || event.detail === 0) return
        event.preventDefault()
        onFocus(known.id)
      }}
    >
      <Swatch ink={group.ink} />
      <span className="map-row-name truncate">{known.name}</span>
      <span className="map-row-group truncate">{group.name}</span>
      <span className="map-row-line truncate">{lineOf(known)}</span>
    </Link>
  )
}
