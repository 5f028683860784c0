import { Button, TextField } from '@radix-ui/themes'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { write } from '~/api/client'
import { meQuery } from '~/api/queries'
import type { Channel, Me as MeData } from '~/api/types'
import { Asked } from '~/components/asked'
import { Add, Editable } from '~/components/editable'
import { Page, Section } from '~/components/page'
import { useWrites } from '~/components/writes'
import { kindOf } from '~/features/person/channel-kind'
import { besides } from '~/features/person/label'
import { say } from '~/words/say'
import './me.css'

/** Who the owner of the book is: by these names and addresses mail and messages know their direction. */
export function Me() {
  return <Asked query={useQuery(meQuery)}>{(me) => <MePage me={me} />}</Asked>
}

type Known = Pick<Channel, 'kind' | 'service' | 'value' | 'label'> & { preferred?: boolean }
type Change = (change: { name?: string; channels?: Known[] }) => void

function MePage({ me }: { me: MeData }) {
  const { run } = useWrites()
  const change: Change = (changed) => void run(() => write('PUT', '/me', changed), say('me-saved'))
  return (
    <Page title={say('place-me')} lead={say('me-lead')}>
      {me.person ? <Named me={me} change={change} name={me.person.name} id={me.person.id} /> : <Unnamed change={change} />}
    </Page>
  )
}

function Named({ me: { channels }, change, name, id }: { me: MeData; change: Change; name: string; id: string }) {
  const known = channels.map(({ kind, service, value, label, preferred }): Known => ({ kind, service, value, label, preferred }))
  return (
    <>
      <p className="me-name">
        <Editable value={name} label={say('name')} onSave={(name) => name && change({ name })} />
      </p>
      <Link to="/people/$id" params={{ id }} className="plain-link" data-tone="quiet">
        {say('me-page')}
      </Link>
      <Section title={say('me-channels')}>
        <ul className="me-channels">
          {channels.map(({ id, value, label, service }, index) => (
            <li key={id}>
              <span>
                <Editable value={value} label={say('channel')} onSave={(next) => change({ channels: replaced(known, index, next) })} />
                {besides({ value, label, service }) && <small>{besides({ value, label, service })}</small>}
              </span>
              <button type="button" className="plain-icon" aria-label={say('remove', { what: value })} onClick={() => change({ channels: replaced(known, index, '') })}>
                <Trash2 size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
        <Add label={say('channel-add')} placeholder={say('me-placeholder')} onAdd={(value) => change({ channels: [...known, { ...kindOf(value), value, label: null }] })} />
      </Section>
    </>
  )
}

/** One channel changed; emptied, it is gone. */
function replaced(channels: readonly Known[], index: number, value: string): Known[] {
  return channels.flatMap((channel, other) => (other !== index ? [channel] : value ? [{ ...channel, ...kindOf(value), value }] : []))
}

function Unnamed({ change }: { change: Change }) {
  const [name, setName] = useState('')
  return (
    <form
      className="me-first"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim()) change({ name: name.trim() })
      }}
    >
      <label htmlFor="me-name">{say('me-first')}</label>
      <TextField.Root id="me-name" size="3" value={name} autoFocus autoComplete="off" onChange={(event) => setName(event.target.value)} />
      <Button type="submit" size="3" disabled={!name.trim()}>
        {say('form-save')}
      </Button>
    </form>
  )
}
