import { Dialog } from '@radix-ui/themes'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { say } from '~/words/say'
import './sheet.css'

interface Props {
  title: string
  description?: string
  open: boolean
  onOpenChange: (open: boolean) => void
  children: ReactNode
}

/** A dialog on a desk, a sheet from below on a phone. */
export function Sheet({ title, description, open, onOpenChange, children }: Props) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Content className="sheet" aria-describedby={description ? undefined : ''}>
        <Dialog.Title as="h2" className="sheet-title">
          {title}
        </Dialog.Title>
        {description && <Dialog.Description className="sheet-description">{description}</Dialog.Description>}
        {children}
        <Dialog.Close>
          <button type="button" className="plain-icon sheet-close" aria-label={say('close')}>
            <X size={16} aria-hidden />
          </button>
        </Dialog.Close>
      </Dialog.Content>
    </Dialog.Root>
  )
}
