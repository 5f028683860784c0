import { AtSign, Link2, Mail, Phone, Trash2, type LucideIcon } from 'lucide-react'
import type { Channel } from '~/api/types'
import { Add, Editable } from '~/components/editable'
import { say } from '~/words/say'
import { kindOf } from './channel-kind'
import type { PersonWrites } from './use-person-writes'

const ICONS: Record<Channel['kind'], LucideIcon> = { email: Mail, phone: Phone, url: Link2, handle: AtSign }

/** How to reach them. What is typed says itself what it is: an address, a number, a profile. */
export function Channels({ channels, writes }: { channels: Channel[]; writes: PersonWrites }) {
  return (
    <section aria-label={say('context-channels')}>
      <h2>{say('context-channels')}</h2>
      <ul className="channels">
        {channels.map((channel) => (
          <ChannelRow key={channel.id} channel={channel} writes={writes} />
        ))}
      </ul>
      <Add label={say('channel-add')} placeholder={say('channel-placeholder')} onAdd={(value) => void writes.add('channels', { ...kindOf(value), value })} />
    </section>
  )
}

function ChannelRow({ channel: { id, kind, value, label, service }, writes }: { channel: Channel; writes: PersonWrites }) {
  const Icon = ICONS[kind]
  const href = hrefOf(kind, value)
  return (
    <li className="channel">
      {href ? (
        <a href={href} target={kind === 'url' ? '_blank' : undefined} rel="noreferrer noopener" className="plain-icon" aria-label={say(`channel-open-${kind}`, { value })}>
          <Icon size={15} strokeWidth={1.75} aria-hidden />
        </a>
      ) : (
        <span className="channel-icon">
          <Icon size={15} strokeWidth={1.75} aria-hidden />
        </span>
      )}
      <span className="channel-value">
        <Editable value={value} label={say('channel')} onSave={(next) => void (next ? writes.change('channels', id, { value: next }) : writes.remove('channels', id))} />
        {(label ?? service) && <small>{label ?? service}</small>}
      </span>
      <button type="button" className="plain-icon on-hover" aria-label={say('remove', { what: value })} onClick={() => void writes.remove('channels', id)}>
        <Trash2 size={14} aria-hidden />
      </button>
    </li>
  )
}

function hrefOf(kind: Channel['kind'], value: string): string | null {
  if (kind === 'email') return `mailto:${value}`
  if (kind === 'phone') return `tel:${value.replace(/[^\d+]/g, '')}`
  return /^https?:\/\//i.test(value) ? value : null
}
