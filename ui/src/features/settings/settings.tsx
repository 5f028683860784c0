import { SegmentedControl, Switch, TextField } from '@radix-ui/themes'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { write } from '~/api/client'
import { settingsQuery } from '~/api/queries'
import type { Settings as SettingsData } from '~/api/types'
import { Asked } from '~/components/asked'
import { Onward, Page, Section } from '~/components/page'
import { useWrites } from '~/components/writes'
import { say } from '~/words/say'
import { Balance } from './balance'
import { CircleSettings } from './circle-settings'
import { LanguageSetting } from './language-setting'
import { QuietDays } from './quiet-days'
import { Retention } from './retention'
import { chooseDensity, choosePrivate, useDensity, usePrivate, type Density } from './use-looks'
import { chooseTheme, useTheme, type Theme } from './use-theme'
import './settings.css'

export type Change = (change: Partial<SettingsData>) => void

/** Name, zone, capacity, quiet days, circles, and how this device looks. Each change is written as it is made. */
export function Settings() {
  return <Asked query={useQuery(settingsQuery)}>{(settings) => <SettingsPage settings={settings} />}</Asked>
}

function SettingsPage({ settings }: { settings: SettingsData }) {
  const { run } = useWrites()
  const change: Change = (changed) => void run(() => write('PUT', '/settings', changed), say('settings-saved'))
  return (
    <Page title={say('place-settings')}>
      <Section title={say('settings-you')}>
        <p className="setting">
          <Onward to="/me">{say('settings-me')}</Onward>
        </p>
        <p className="setting">
          <Onward to="/devices">{say('settings-phone')}</Onward>
        </p>
        <TextSetting label={say('settings-name')} value={settings.name} onChange={(name) => change({ name })} />
        <TextSetting label={say('settings-zone')} about={say('settings-zone-about')} value={settings.zone} onChange={(zone) => change({ zone })} options={zones()} />
        <LanguageSetting language={settings.language} onChange={change} />
      </Section>
      <Section title={say('settings-pace')}>
        <NumberSetting
          id="setting-capacity"
          label={say('settings-capacity')}
          about={say('settings-capacity-about')}
          value={settings.capacity_per_week}
          onChange={(capacity_per_week) => change({ capacity_per_week })}
        />
        <Balance settings={settings} onChange={change} />
        <QuietDays quiet={settings.quiet_days} onChange={change} />
        <SwitchSetting
          id="setting-anniversaries"
          label={say('settings-anniversaries')}
          about={say('settings-anniversaries-about')}
          on={settings.work_anniversaries}
          onChange={(work_anniversaries) => change({ work_anniversaries })}
        />
      </Section>
      <Section title={say('settings-circles')}>
        <CircleSettings settings={settings} onChange={change} />
      </Section>
      <Section title={say('settings-retention')}>
        <Retention settings={settings} onChange={change} />
      </Section>
      <Section title={say('settings-yours')}>
        <p className="setting">
          <a href="/api/export?format=json" download className="plain-link">
            {say('act-export')}
          </a>
        </p>
      </Section>
      <Section title={say('settings-looks')}>
        <Looks />
        <DensitySetting />
        <PrivateSetting />
      </Section>
    </Page>
  )
}

const zones = (): string[] => ('supportedValuesOf' in Intl ? Intl.supportedValuesOf('timeZone') : [])

interface TextProps {
  label: string
  about?: string
  value: string
  options?: string[]
  onChange: (value: string) => void
}

export function TextSetting({ label, about, value, options, onChange }: TextProps) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const id = `setting-${label}`.replaceAll(' ', '-')
  return (
    <div className="setting">
      <label htmlFor={id}>
        {label}
        {about && <small>{about}</small>}
      </label>
      <TextField.Root
        id={id}
        value={text}
        list={options && `${id}-options`}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => text.trim() && text !== value && onChange(text.trim())}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      {options && (
        <datalist id={`${id}-options`}>
          {options.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
    </div>
  )
}

interface NumberProps {
  id: string
  label: string
  about: string
  value: number
  most?: number
  onChange: (value: number) => void
}

export function NumberSetting({ id, label, about, value, most = 200, onChange }: NumberProps) {
  const [number, setNumber] = useState(String(value))
  useEffect(() => setNumber(String(value)), [value])
  const settle = () => {
    const next = Number.parseInt(number, 10)
    if (Number.isInteger(next) && next >= 0 && next <= most && next !== value) onChange(next)
    else setNumber(String(value))
  }
  return (
    <div className="setting">
      <label htmlFor={id}>
        {label}
        <small>{about}</small>
      </label>
      <TextField.Root
        id={id}
        type="number"
        min="0"
        max={most}
        className="setting-number"
        value={number}
        onChange={(event) => setNumber(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => event.key === 'Enter' && settle()}
      />
    </div>
  )
}

interface SwitchProps {
  id: string
  label: string
  about: string
  on: boolean
  onChange: (on: boolean) => void
}

export function SwitchSetting({ id, label, about, on, onChange }: SwitchProps) {
  return (
    <div className="setting">
      <label htmlFor={id}>
        {label}
        <small>{about}</small>
      </label>
      <Switch id={id} size="3" checked={on} onCheckedChange={onChange} />
    </div>
  )
}

function DensitySetting() {
  return (
    <div className="setting">
      <span id="setting-density">{say('settings-density')}</span>
      <SegmentedControl.Root value={useDensity()} onValueChange={(next) => chooseDensity(next as Density)} aria-labelledby="setting-density">
        <SegmentedControl.Item value="airy">{say('density-airy')}</SegmentedControl.Item>
        <SegmentedControl.Item value="dense">{say('density-dense')}</SegmentedControl.Item>
      </SegmentedControl.Root>
    </div>
  )
}

function PrivateSetting() {
  return (
    <div className="setting">
      <label htmlFor="setting-private">
        {say('settings-private')} <kbd>v</kbd>
        <small>{say('settings-private-about')}</small>
      </label>
      <Switch id="setting-private" size="3" checked={usePrivate()} onCheckedChange={choosePrivate} />
    </div>
  )
}

function Looks() {
  const { theme } = useTheme()
  return (
    <div className="setting">
      <span id="setting-theme">{say('settings-theme')}</span>
      <SegmentedControl.Root value={theme} onValueChange={(next) => chooseTheme(next as Theme)} aria-labelledby="setting-theme">
        <SegmentedControl.Item value="system">{say('theme-system')}</SegmentedControl.Item>
        <SegmentedControl.Item value="light">{say('theme-light')}</SegmentedControl.Item>
        <SegmentedControl.Item value="dark">{say('theme-dark')}</SegmentedControl.Item>
      </SegmentedControl.Root>
    </div>
  )
}
