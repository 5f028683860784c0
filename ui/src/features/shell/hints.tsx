import { Sheet } from '~/components/sheet'
import { shownAs } from '~/keys/shown'
import { KEYS } from '~/keys/table'
import { say } from '~/words/say'
import { MORE, PLACES } from './places'

const GROUPS = Object.values(KEYS)


/** All keys on one sheet. */
export function Hints({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title={say('keys-title')} open onOpenChange={(open) => !open && onClose()}>
      <div className="hints">
        {GROUPS.map(({ title, keys }) => (
          <section key={title}>
            <h3>{say(title)}</h3>
            <dl>
              {keys.map(({ keys, does }) => (
                <Hint key={does} pressed={keys.map(shownAs)} does={say(does)} />
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>{say('keys-go')}</h3>
          <dl>{[...PLACES, MORE].map(({ letter, name }) => letter && <Hint key={name} pressed={['g', letter]} does={say(name)} />)}</dl>
        </section>
      </div>
    </Sheet>
  )
}

function Hint({ pressed, does }: { pressed: readonly string[]; does: string }) {
  return (
    <>
      <dt>
        {pressed.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </>
  )
}
