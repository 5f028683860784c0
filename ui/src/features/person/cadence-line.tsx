import { Popover } from '@radix-ui/themes'
import { useState } from 'react'
import { CIRCLES, type Circle, type PersonPage } from '~/api/types'
import { Days } from '~/features/settings/circle-settings'
import { useScreenKeys } from '~/keys/use-screen-keys'
import { say } from '~/words/say'
import type { PersonWrites } from './use-person-writes'

/** In which circle, and how often; pressed, it is changed where it stands. */
export function CadenceLine({ page, writes }: { page: PersonPage; writes: PersonWrites }) {
  const [open, setOpen] = useState(false)
  const { cadence } = page
  useScreenKeys('person', { r: () => setOpen(true) })
  const choose = (circle: Circle | 'none') => {
    setOpen(false)
    void writes.setCadence({ circle })
  }
  return (
    <p>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger>
          <button type="button" className="editable cadence">
            {cadence ? cadence.said.text : say('cadence-none')} <kbd>r</kbd>
          </button>
        </Popover.Trigger>
        <Popover.Content className="cadence-choice" aria-label={say('cadence-choose')} onKeyDown={(event) => chooseByKey(event, choose)}>
          <ul>
            {CIRCLES.map((circle, index) => (
              <li key={circle}>
                <button type="button" className="cadence-option" aria-pressed={cadence?.circle === circle} onClick={() => choose(circle)}>
                  <kbd>{index + 1}</kbd>
                  <span>{say(`circle-${circle}`)}</span>
                  <small>{say(`circle-${circle}-about`)}</small>
                </button>
              </li>
            ))}
            <li>
              <button type="button" className="cadence-option" aria-pressed={!cadence} onClick={() => choose('none')}>
                <kbd>n</kbd>
                <span>{say('circle-none')}</span>
                <small>{say('circle-none-about')}</small>
              </button>
            </li>
          </ul>
          {cadence && <OwnRhythm cadence={cadence} writes={writes} />}
        </Popover.Content>
      </Popover.Root>
    </p>
  )
}

function chooseByKey(event: React.KeyboardEvent, choose: (circle: Circle | 'none') => void): void {
  if (event.target instanceof HTMLInputElement) return
  const circle = event.key === 'n' ? 'none' : CIRCLES[Number(event.key) - 1]
  if (!circle) return
  event.preventDefault()
  choose(circle)
}

/** Days of this pair alone, in place of the circle's. */
function OwnRhythm({ cadence, writes }: { cadence: NonNullable<PersonPage['cadence']>; writes: PersonWrites }) {
  const { circle, ideal_days, maximum_days } = cadence
  const set = (change: { ideal_days?: number | null; maximum_days?: number | null }) => void writes.setCadence({ circle, ideal_days, maximum_days, ...change })
  return (
    <div className="own-rhythm">
      <span>
        {say('circle-ideal')} <Days label={say('circle-ideal')} days={ideal_days} onChange={(ideal_days) => set({ ideal_days })} />
      </span>
      <span>
        {say('circle-maximum')} <Days label={say('circle-maximum')} days={maximum_days} onChange={(maximum_days) => set({ maximum_days })} />
      </span>
    </div>
  )
}
