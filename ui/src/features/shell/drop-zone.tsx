import { useEffect, useState } from 'react'
import { useImport } from '~/features/imports/use-import'
import { say } from '~/words/say'

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** A file dragged anywhere onto the page is imported. */
export function DropZone() {
  const [over, setOver] = useState(false)
  const bring = useImport()
  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(false)
      void bring(Array.from(event.dataTransfer?.files ?? []))
    }
    const answers = { dragenter: enter, dragover: enter, dragleave: leave, drop }
    for (const [name, answer] of Object.entries(answers)) document.addEventListener(name, answer as EventListener)
    return () => {
      for (const [name, answer] of Object.entries(answers)) document.removeEventListener(name, answer as EventListener)
    }
  }, [bring])
  return over ? <div className="drop-zone">{say('drop-here')}</div> : null
}
