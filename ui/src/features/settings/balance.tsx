import type { Settings } from '~/api/types'
import { say } from '~/words/say'
import { NumberSetting, SwitchSetting, TextSetting, type Change } from './settings'

/** How the week is shared between personal and professional people; softly, for what one side leaves the other may use. */
export function Balance({ settings, onChange }: { settings: Settings; onChange: Change }) {
  const { personal_per_week: personal, capacity_per_week: all, personal_tags: tags } = settings
  return (
    <>
      <SwitchSetting
        id="setting-balance"
        label={say('settings-balance')}
        about={say('settings-balance-about')}
        on={personal !== null}
        onChange={(on) => onChange({ personal_per_week: on ? Math.round(all / 3) : null })}
      />
      {personal !== null && (
        <>
          <NumberSetting
            id="setting-personal"
            label={say('settings-personal')}
            about={say('settings-personal-about', { rest: Math.max(0, all - personal) })}
            value={personal}
            most={all}
            onChange={(personal_per_week) => onChange({ personal_per_week })}
          />
          <TextSetting
            label={say('settings-personal-tags')}
            about={say('settings-personal-tags-about')}
            value={tags.join(', ')}
            onChange={(text) => onChange({ personal_tags: text.split(',').map((tag) => tag.trim()).filter(Boolean) })}
          />
        </>
      )}
    </>
  )
}
