import { Button } from '@radix-ui/themes'
import { X } from 'lucide-react'
import { useState } from 'react'
import { write } from '~/api/client'
import { CIRCLES, type Written } from '~/api/types'
import { Form, type FieldSpec, type Values } from '~/components/form'
import { Sheet } from '~/components/sheet'
import { useWrites } from '~/components/writes'
import { useScreenKeys } from '~/keys/use-screen-keys'
import { say } from '~/words/say'
import type { Known } from './known'
import type { Selection } from './use-selection'

/** What can be done to many at once: the form it asks, and what is to hold for all of them. */
interface Bulk {
  name: 'circle' | 'tag' | 'archive'
  key: string
  fields: readonly FieldSpec[]
  change: (values: Values) => Record<string, unknown>
}

const BULKS: readonly Bulk[] = [
  {
    name: 'circle',
    key: 'r',
    fields: [{ name: 'circle', label: 'circle', kind: 'choice', choices: [...CIRCLES, 'none'], said: (choice) => `circle-${choice}` }],
    change: ({ circle }) => ({ circle }),
  },
  {
    name: 'tag',
    key: 't',
    fields: [{ name: 'tag', label: 'context-tag', required: true }],
    change: ({ tag }) => ({ tag }),
  },
  { name: 'archive', key: 'h', fields: [], change: () => ({ state: 'archived' }) },
]

/** How many names the preview says before it counts the rest. */
const NAMED = 8

/** At the foot while some are chosen: what can be done to them, shown before it is done, and taken back as one. */
export function BulkBar({ people, selection, shown }: { people: Known[]; selection: Selection; shown: readonly Known[] }) {
  const [bulk, setBulk] = useState<Bulk | null>(null)
  const { run } = useWrites()
  const chosen = selection.ids.size > 0 ? people.filter(({ id }) => selection.ids.has(id)) : []
  useScreenKeys('people', Object.fromEntries(BULKS.map((bulk) => [bulk.key, () => setBulk(bulk)])), { active: chosen.length > 0 })
  const apply = async (values: Values) => {
    if (!bulk) return
    setBulk(null)
    const change = { ...bulk.change(values), people: chosen.map(({ id }) => id) }
    const done = await run(() => write<Written>('POST', '/people/changes', change), say(`bulk-${bulk.name}-done`, { count: chosen.length }))
    if (done) selection.clear()
  }
  if (!selection.on) return null
  return (
    <div className="bulk" role="toolbar" aria-label={say('bulk')}>
      <span className="figures" aria-live="polite">
        {say('bulk-count', { count: chosen.length })}
      </span>
      <button type="button" className="plain-link" onClick={() => selection.all(shown)}>
        {say('bulk-all', { count: shown.length })}
      </button>
      {BULKS.map((bulk) => (
        <Button key={bulk.name} variant="soft" disabled={chosen.length === 0} onClick={() => setBulk(bulk)}>
          {say(`bulk-${bulk.name}`)} <kbd>{bulk.key}</kbd>
        </Button>
      ))}
      <button type="button" className="plain-icon" aria-label={say('bulk-clear')} onClick={selection.clear}>
        <X size={16} aria-hidden />
      </button>
      {bulk && (
        <Sheet title={say(`bulk-${bulk.name}-title`, { count: chosen.length })} description={preview(chosen)} open onOpenChange={(open) => !open && setBulk(null)}>
          <Form fields={bulk.fields} values={{}} step={say('bulk-step', { count: chosen.length })} onSave={(values) => void apply(values)} />
        </Sheet>
      )}
    </div>
  )
}

function preview(chosen: readonly Known[]): string {
  const names = chosen.slice(0, NAMED).map(({ name }) => name).join(', ')
  return chosen.length > NAMED ? say('bulk-preview-more', { names, count: chosen.length - NAMED }) : names
}
