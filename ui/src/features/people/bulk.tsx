import { Button } from '@radix-ui/themes'
import { X } from 'lucide-react'
import { useState } from 'react'
import { at, write } from '~/api/client'
import { CIRCLES, type Written } from '~/api/types'
import { Form, type FieldSpec, type Values } from '~/components/form'
import { Sheet } from '~/components/sheet'
import { useWrites } from '~/components/writes'
import { useKeys } from '~/keys/use-keys'
import { say } from '~/words/say'
import type { Known } from './known'
import type { Selection } from './use-selection'

/** What can be done to many at once: the form it asks, and the write for each. */
interface Bulk {
  name: 'circle' | 'tag' | 'archive'
  key: string
  fields: readonly FieldSpec[]
  write: (id: string, values: Values) => Promise<Written>
}

const BULKS: readonly Bulk[] = [
  {
    name: 'circle',
    key: 'r',
    fields: [{ name: 'circle', label: 'circle', kind: 'choice', choices: [...CIRCLES, 'none'], said: (choice) => `circle-${choice}` }],
    write: (id, { circle }) => write('PUT', at`/people/${id}/cadence`, { circle }),
  },
  {
    name: 'tag',
    key: 't',
    fields: [{ name: 'tag', label: 'context-tag', required: true }],
    write: (id, { tag }) => write('POST', at`/people/${id}/tags`, { name: tag }),
  },
  { name: 'archive', key: 'h', fields: [], write: (id) => write('PUT', at`/people/${id}/states/archived`) },
]

/** How many names the preview says before it counts the rest. */
const NAMED = 8

/** At the foot while some are chosen: what can be done to them, shown before it is done, and taken back as one. */
export function BulkBar({ people, selection, shown }: { people: Known[]; selection: Selection; shown: readonly Known[] }) {
  const [bulk, setBulk] = useState<Bulk | null>(null)
  const { runAll } = useWrites()
  const chosen = people.filter(({ id }) => selection.ids.has(id))
  useKeys(Object.fromEntries(BULKS.map((bulk) => [bulk.key, () => setBulk(bulk)])), { active: chosen.length > 0 })
  const apply = async (values: Values) => {
    if (!bulk) return
    setBulk(null)
    const done = await runAll(chosen.map(({ id }) => () => bulk.write(id, values)), (count) => say(`bulk-${bulk.name}-done`, { count }))
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
