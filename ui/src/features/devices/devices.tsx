import { Button } from '@radix-ui/themes'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Fragment, useEffect, useState } from 'react'
import { at, write } from '~/api/client'
import { devicesQuery } from '~/api/queries'
import type { Device, Devices as DevicesData, Pairing, PhoneDoor } from '~/api/types'
import { Asked } from '~/components/asked'
import { announce } from '~/components/notices'
import { Empty, Page, Section } from '~/components/page'
import { messageOf } from '~/components/writes'
import { isDevice } from '~/features/offline/near'
import { useToday } from '~/features/session/use-session'
import { asInstant } from '~/words/dates'
import { say } from '~/words/say'
import { deviceName } from './device-name'
import { Leave } from './leave'
import './devices.css'

/** Phones: how one is let in, which ones are, and how they are put out. */
export function Devices() {
  const [pairing, setPairing] = useState<Pairing | null>(null)
  const query = useQuery({ ...devicesQuery, refetchInterval: pairing ? 2000 : false })
  return <Asked query={query}>{(devices) => <DevicesPage devices={devices} pairing={pairing} onPairing={setPairing} />}</Asked>
}

interface Props {
  devices: DevicesData
  pairing: Pairing | null
  onPairing: (pairing: Pairing | null) => void
}

function DevicesPage({ devices: { items, door }, pairing, onPairing }: Props) {
  return (
    <Page title={say('devices-title')} lead={say('devices-lead')}>
      {isDevice() ? <Leave /> : door ? <LetIn door={door} count={items.length} pairing={pairing} onPairing={onPairing} /> : <NoDoor />}
      {items.length > 0 && (
        <Section title={say('devices-list')}>
          <ul className="devices">
            {items.map((device) => (
              <Row key={device.id} device={device} />
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

function NoDoor() {
  return (
    <Empty>
      {say('devices-no-door')} <code>wellmet serve --phone</code>
    </Empty>
  )
}

/** Two codes for the phone's camera: the certificate, once per phone, and the link that lets it in. */
function LetIn({ door, count, pairing, onPairing }: { door: PhoneDoor; count: number } & Omit<Props, 'devices'>) {
  useArrival(count, pairing, onPairing)
  return (
    <>
      <Section title={say('devices-trust')}>
        <div className="device-step">
          <Code drawing={door.setup_code} address={door.setup} label={say('devices-trust-code')} />
          <div>
            <p>{say('devices-trust-how')}</p>
            <p className="quiet small">
              {say('devices-fingerprint')} <code className="device-fingerprint">
                {door.fingerprint.split(':').map((byte, index) => (
                  <Fragment key={index}>
                    {index > 0 && ':'}
                    <wbr />
                    {byte}
                  </Fragment>
                ))}
              </code>
            </p>
          </div>
        </div>
      </Section>
      <Section title={say('devices-let-in')}>{pairing ? <OneLink pairing={pairing} onPairing={onPairing} /> : <MakeLink onPairing={onPairing} />}</Section>
    </>
  )
}

/** Once the phone has followed its link, the code is of no more use. */
function useArrival(count: number, pairing: Pairing | null, onPairing: Props['onPairing']): void {
  const [before, setBefore] = useState(count)
  useEffect(() => {
    if (pairing && count > before) {
      onPairing(null)
      announce({ text: say('devices-arrived') })
    }
    setBefore(count)
  }, [count, before, pairing, onPairing])
}

function MakeLink({ onPairing }: Pick<Props, 'onPairing'>) {
  const make = async () => {
    try {
      onPairing(await write<Pairing>('POST', '/pairings', {}))
    } catch (error) {
      announce({ text: messageOf(error), problem: true })
    }
  }
  return (
    <div className="device-make">
      <p>{say('devices-let-in-how')}</p>
      <Button onClick={() => void make()}>{say('devices-make-link')}</Button>
    </div>
  )
}

function OneLink({ pairing, onPairing }: { pairing: Pairing; onPairing: Props['onPairing'] }) {
  const withdraw = async () => {
    await write('DELETE', at`/logins/${pairing.id}`).catch(() => undefined)
    onPairing(null)
    announce({ text: say('devices-withdrawn') })
  }
  return (
    <div className="device-step">
      <Code drawing={pairing.code} address={pairing.link} label={say('devices-link-code')} />
      <div>
        <p>{say('devices-link-how')}</p>
        <Button variant="soft" color="gray" highContrast onClick={() => void withdraw()}>
          {say('devices-withdraw')}
        </Button>
      </div>
    </div>
  )
}

/** A code for a camera, and the address in it for those who type. */
function Code({ drawing, address, label }: { drawing: string; address: string; label: string }) {
  return (
    <figure className="device-code">
      <img src={`data:image/svg+xml,${encodeURIComponent(drawing)}`} width={240} height={240} alt={label} />
      <figcaption>
        <code>{address}</code>
      </figcaption>
    </figure>
  )
}

function Row({ device }: { device: Device }) {
  const client = useQueryClient()
  const today = useToday()
  const name = deviceName(device.label)
  const putOut = async () => {
    try {
      await write('DELETE', at`/logins/${device.id}`)
      announce({ text: say('devices-put-out-done', { name }) })
    } catch (error) {
      announce({ text: messageOf(error), problem: true })
    }
    await client.invalidateQueries({ queryKey: devicesQuery.queryKey })
  }
  return (
    <li>
      <span>
        {name}
        <small>
          {say('devices-since', { when: asInstant(device.created_at, today) })}
          {device.last_seen_at && ` ${say('devices-seen', { when: asInstant(device.last_seen_at, today) })}`}
        </small>
      </span>
      {!isDevice() && (
        <Button variant="soft" color="gray" highContrast onClick={() => void putOut()} aria-label={say('devices-put-out-name', { name })}>
          {say('devices-put-out')}
        </Button>
      )}
    </li>
  )
}
