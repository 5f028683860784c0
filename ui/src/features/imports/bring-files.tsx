import { Button } from '@radix-ui/themes'
import { FileDown } from 'lucide-react'
import { useRef, useState } from 'react'
import { say } from '~/words/say'
import { useImport } from './use-import'

/** A place to drop files, and a button for those who rather choose them. */
export function BringFiles() {
  const field = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const bring = useImport()
  const take = async (files: FileList | null) => {
    setBusy(true)
    await bring(Array.from(files ?? []))
    setBusy(false)
  }
  return (
    <div className="bring">
      <FileDown size={22} strokeWidth={1.5} aria-hidden />
      <p>
        <span className="bring-drop">{say('bring-drop')}</span> <span className="quiet small">{say('bring-kinds')}</span>
      </p>
      <input ref={field} id="files" type="file" multiple className="visually-hidden" tabIndex={-1} aria-label={say('bring-choose')} onChange={(event) => void take(event.target.files)} />
      <Button disabled={busy} onClick={() => field.current?.click()}>
        {say('bring-choose')}
      </Button>
    </div>
  )
}
