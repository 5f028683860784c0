import { X } from 'lucide-react'
import { useState } from 'react'
import { Add } from '~/components/editable'
import { say } from '~/words/say'

interface Saved {
  name: string
  line: string
}

const KEPT_AS = 'wellmet.filters'

function kept(): Saved[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? '[]')
    return Array.isArray(value) ? (value as Saved[]) : []
  } catch {
    return []
  }
}

/** Lines one keeps by name, on this device. */
export function SavedFilters({ line, onLine }: { line: string; onLine: (line: string) => void }) {
  const [saved, setSaved] = useState(kept)
  const keep = (next: Saved[]) => {
    localStorage.setItem(KEPT_AS, JSON.stringify(next))
    setSaved(next)
  }
  const others = (name: string) => saved.filter((filter) => filter.name !== name)
  const isSaved = saved.some((filter) => filter.line === line.trim())
  return (
    <>
      {saved.map(({ name, line: kept }) => (
        <span key={name} className="pill">
          <button type="button" className="saved-filter" aria-pressed={kept === line.trim()} onClick={() => onLine(kept)} title={kept}>
            {name}
          </button>
          <button type="button" aria-label={say('remove', { what: name })} onClick={() => keep(others(name))}>
            <X size={12} aria-hidden />
          </button>
        </span>
      ))}
      {line.trim() && !isSaved && <Add label={say('filter-save')} placeholder={say('filter-name')} onAdd={(name) => keep([...others(name), { name, line: line.trim() }])} />}
    </>
  )
}
