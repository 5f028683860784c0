import { AtSign, Link2, Mail, Phone, type LucideIcon } from 'lucide-react'
import type { Channel } from '~/api/types'
import { Add, Editable } from '~/components/editable'
import { say } from '~/words/say'
import { kindOf } from './channel-kind'
import { EditButton } from './edit-button'
import { besides } from './label'
import type { Edit } from './part-editor'
import type { PersonWrites } from './use-person-writes'

const ICONS: Record<Channel['kind'], LucideIcon> = { email: Mail, phone: Phone, url: Link2, handle: AtSign }

/** How to reach them. What is typed says itself what it is: an address, a number, a profile. */
export function Channels({ channels, writes, onEdit }: { channels: Channel[]; writes: PersonWrites; onEdit: Edit }) {
  return (
    <section aria-label={say('context-channels')}>
      {channels.length > 0 && (
        <>
          <h2>{say('context-channels')}</h2>
          <ul className="channels">
            {channels.map((channel) => (
              <ChannelRow key={channel.id} channel={channel} writes={writes} onEdit={onEdit} />
            ))}
          </ul>
        </>
      )}
      <Add label={say('channel-add')} placeholder={say('channel-placeholder')} onAdd={(value) => void writes.add('channels', { ...kindOf(value), value })} />
    </section>
  )
}

interface RowProps {
  channel: Channel
  writes: PersonWrites
  onEdit: Edit
}

function ChannelRow({ channel: { id, kind, value, label, service, preferred }, writes, onEdit }: RowProps) {
  const about = [besides({ value, label, service }), preferred && say('channel-preferred')].filter(Boolean).join(', ')
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
        {about && <small>{about}</small>}
      </span>
      <EditButton what={value} onPress={() => onEdit({ part: 'channels', row: id })} />
    </li>
  )
}

function hrefOf(kind: Channel['kind'], value: string): string | null {
  if (kind === 'email') return `mailto:${value}`
  if (kind === 'phone') return `tel:${value.replace(/[^\d+]/g, '')}`
  return /^https?:\/\//i.test(value) ? value : null
}
