import { Sheet } from '~/components/sheet'
import { say } from '~/words/say'
import { PLACES } from './places'

const GROUPS: readonly { title: string; keys: readonly (readonly [readonly string[], string])[] }[] = [
  {
    title: 'keys-everywhere',
    keys: [
      [['c'], 'keys-capture'],
      [['Ctrl', 'K'], 'keys-palette'],
      [['u'], 'keys-undo'],
      [['v'], 'keys-private'],
      [['j', 'k'], 'keys-walk'],
      [['?'], 'keys-hints'],
    ],
  },
  {
    title: 'keys-today',
    keys: [
      [['d'], 'keys-done'],
      [['s'], 'keys-snooze'],
      [['p'], 'keys-skip'],
      [['x'], 'keys-drop'],
      [['e'], 'keys-write'],
      [['y'], 'keys-copy'],
      [['m'], 'keys-send'],
    ],
  },
  {
    title: 'keys-people',
    keys: [
      [['f'], 'keys-filter'],
      [['n'], 'keys-new'],
      [['a'], 'keys-everyone'],
      [['x'], 'keys-select'],
      [['e'], 'keys-edit-row'],
    ],
  },
  {
    title: 'keys-person',
    keys: [
      [['l'], 'keys-log'],
      [['m'], 'keys-message'],
      [['e'], 'keys-edit'],
      [['a'], 'keys-add'],
      [['r'], 'keys-rhythm'],
      [['b'], 'keys-brief'],
      [['w'], 'keys-paths'],
    ],
  },
  {
    title: 'place-in-touch',
    keys: [[['a'], 'keys-ahead']],
  },
  {
    title: 'place-introductions',
    keys: [
      [['m'], 'keys-introduce'],
      [['x'], 'keys-not-these'],
    ],
  },
  {
    title: 'place-paths',
    keys: [
      [['o'], 'keys-paths-open'],
      [['y'], 'keys-paths-yes'],
      [['n'], 'keys-paths-no'],
      [['s'], 'keys-paths-unsure'],
    ],
  },
  {
    title: 'place-map',
    keys: [
      [['+', '-', '0'], 'keys-map-zoom'],
      [['f'], 'keys-filter'],
      [['o'], 'keys-map-organisations'],
      [['Enter'], 'keys-map-open'],
      [['Esc'], 'keys-map-leave'],
    ],
  },
  {
    title: 'keys-triage',
    keys: [
      [['Enter'], 'keys-accept'],
      [['1', '5'], 'keys-circle'],
      [['n'], 'keys-not-for-me'],
      [['Space'], 'keys-later'],
    ],
  },
]

/** All keys on one sheet. */
export function Hints({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title={say('keys-title')} open onOpenChange={(open) => !open && onClose()}>
      <div className="hints">
        {GROUPS.map(({ title, keys }) => (
          <section key={title}>
            <h3>{say(title)}</h3>
            <dl>{keys.map(([pressed, does]) => <Hint key={does} pressed={pressed} does={say(does)} />)}</dl>
          </section>
        ))}
        <section>
          <h3>{say('keys-go')}</h3>
          <dl>{PLACES.map(({ letter, name }) => letter && <Hint key={name} pressed={['g', letter]} does={say(name)} />)}</dl>
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
