import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { write } from '~/api/client'
import { settingsQuery } from '~/api/queries'
import type { SavedFilter, Written } from '~/api/types'
import { Add } from '~/components/editable'
import { useWrites } from '~/components/writes'
import { useScreenActions } from '~/features/capture/screen-actions'
import { say } from '~/words/say'
import '~/components/pill.css'

/** Where filters were kept on the device before the book kept them. */
const ON_DEVICE = 'wellmet.filters'

function onDevice(): SavedFilter[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(ON_DEVICE) ?? '[]')
    return Array.isArray(value) ? (value as SavedFilter[]) : []
  } catch {
    return []
  }
}

/** Lines one keeps by name, in the book: the command line knows them as `@name`. */
export function SavedFilters({ line, onLine }: { line: string; onLine: (line: string) => void }) {
  const { data: settings } = useQuery(settingsQuery)
  const { run } = useWrites()
  const saved = settings?.filters ?? []
  const keep = (filters: SavedFilter[]) => run(() => write<Written>('PUT', '/settings', { filters }), say('settings-saved'))
  const others = (name: string) => saved.filter((filter) => filter.name !== name)
  const isSaved = saved.some((filter) => filter.line === line.trim())
  useBroughtAlong(settings?.filters, keep)
  const add = useRef<HTMLSpanElement>(null)
  const mayKeep = line.trim() !== '' && !isSaved
  useScreenActions(mayKeep ? [{ id: 'keep-filter', name: say('act-keep-filter'), about: line.trim(), take: () => add.current?.querySelector('button')?.click() }] : [])
  return (
    <>
      {saved.map(({ name, line: kept }) => (
        <span key={name} className="pill">
          <button type="button" className="saved-filter" aria-pressed={kept === line.trim()} onClick={() => onLine(kept)} title={kept}>
            {name}
          </button>
          <button type="button" aria-label={say('remove', { what: name })} onClick={() => void keep(others(name))}>
            <X size={12} aria-hidden />
          </button>
        </span>
      ))}
      {mayKeep && (
        <span ref={add}>
          <Add label={say('filter-save')} placeholder={say('filter-name')} onAdd={(name) => void keep([...others(name), { name, line: line.trim() }])} />
        </span>
      )}
    </>
  )
}

/** Filters that this device kept come into the book, once; one of the same name in the book stays as it is. */
function useBroughtAlong(inBook: SavedFilter[] | undefined, keep: (filters: SavedFilter[]) => Promise<unknown>): void {
  const brought = useRef(false)
  useEffect(() => {
    if (!inBook || brought.current) return
    brought.current = true
    const mine = onDevice().filter(({ name }) => !inBook.some((filter) => filter.name === name))
    if (mine.length === 0) return localStorage.removeItem(ON_DEVICE)
    void keep([...inBook, ...mine]).then((kept) => kept !== null && localStorage.removeItem(ON_DEVICE))
  }, [inBook, keep])
}
