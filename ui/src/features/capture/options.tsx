import { Command } from 'cmdk'
import { Building2, CornerDownLeft, PenLine, Quote, Route, Zap, type LucideIcon } from 'lucide-react'
import { Avatar } from '~/components/avatar'
import { say } from '~/words/say'
import type { Option } from './use-options'

/** The option that writes the sentence down. */
export const WRITE = 'write'

const ICONS: Record<Exclude<Option['kind'], 'person'>, LucideIcon> = { organisation: Building2, note: Quote, paths: Route, action: Zap }

interface Props {
  options: Option[]
  canWrite: boolean
  writeFirst: boolean
  text: string
  onWrite: () => void
}

/** What Enter may do, the likely thing first. */
export function Options({ options, canWrite, writeFirst, text, onWrite }: Props) {
  const write = canWrite && <WriteOption key={WRITE} text={text} onWrite={onWrite} />
  return (
    <Command.List className="options" label={say('options')}>
      {writeFirst && write}
      {options.map((option) => (
        <Command.Item key={`${option.kind} ${option.id}`} value={option.id} onSelect={option.take} className="option">
          <OptionMark option={option} />
          <span className="option-name truncate">{option.name}</span>
          <span className="option-about truncate">{option.about}</span>
        </Command.Item>
      ))}
      {!writeFirst && write}
      {!canWrite && options.length === 0 && (
        <Command.Item value="nothing" disabled className="option option-hint">
          {text.startsWith('>') ? say('options-none') : say('capture-hint')}
        </Command.Item>
      )}
    </Command.List>
  )
}

function WriteOption({ text, onWrite }: { text: string; onWrite: () => void }) {
  return (
    <Command.Item value={WRITE} onSelect={onWrite} className="option">
      <span className="option-icon">
        <PenLine size={16} strokeWidth={1.75} aria-hidden />
      </span>
      <span className="option-name truncate">{say('option-write')}</span>
      <span className="option-about truncate">{text}</span>
      <CornerDownLeft size={14} className="option-enter" aria-hidden />
    </Command.Item>
  )
}

function OptionMark({ option }: { option: Option }) {
  if (option.kind === 'person') return <Avatar id={option.id} name={option.name} size="small" />
  const Icon = ICONS[option.kind]
  return (
    <span className="option-icon">
      <Icon size={16} strokeWidth={1.75} aria-hidden />
    </span>
  )
}
