import { SegmentedControl } from '@radix-ui/themes'
import type { Settings } from '~/api/types'
import { LANGUAGES, LANGUAGE_NAMES } from '~/words/language'
import { say } from '~/words/say'
import type { Change } from './settings'

/** No language of the book: each browser's own. The control takes no empty value. */
const OWN = 'own'

/** The language of everything the program says. */
export function LanguageSetting({ language, onChange }: { language: Settings['language']; onChange: Change }) {
  const choose = (next: string) => onChange({ language: next === OWN ? '' : (next as Settings['language']) })
  return (
    <div className="setting">
      <span>
        <span id="setting-language">{say('settings-language')}</span>
        <small>{say('settings-language-about')}</small>
      </span>
      <SegmentedControl.Root value={language || OWN} onValueChange={choose} aria-labelledby="setting-language">
        <SegmentedControl.Item value={OWN}>{say('settings-language-own')}</SegmentedControl.Item>
        {LANGUAGES.map((code) => (
          <SegmentedControl.Item key={code} value={code} lang={code}>
            {LANGUAGE_NAMES[code]}
          </SegmentedControl.Item>
        ))}
      </SegmentedControl.Root>
    </div>
  )
}
