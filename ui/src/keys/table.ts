// Every key that does something on a screen, by screen: the `?` sheet, the palette and the screens themselves read this.

export interface Key {
  /** As `nameOf` writes them. Several of them do what belongs together, and only the sheet shows those. */
  readonly keys: readonly string[]
  /** The key of its words in the catalogue. */
  readonly does: string
}

interface Group {
  /** The key of its title in the catalogue. */
  readonly title: string
  readonly keys: readonly Key[]
}

const key = <Name extends string>(name: Name, does: string) => ({ keys: [name], does }) as const

export const KEYS = {
  everywhere: {
    title: 'keys-everywhere',
    keys: [
      key('c', 'keys-capture'),
      { keys: ['mod+k', '/'], does: 'keys-palette' },
      key('u', 'keys-undo'),
      key('v', 'keys-private'),
      { keys: ['j', 'k'], does: 'keys-walk' },
      key('?', 'keys-hints'),
    ],
  },
  today: {
    title: 'keys-today',
    keys: [
      key('d', 'keys-done'),
      key('s', 'keys-snooze'),
      key('p', 'keys-skip'),
      key('x', 'keys-drop'),
      key('e', 'keys-write'),
      key('y', 'keys-copy'),
      key('m', 'keys-send'),
    ],
  },
  people: {
    title: 'keys-people',
    keys: [
      key('f', 'keys-filter'),
      key('n', 'keys-new'),
      key('a', 'keys-everyone'),
      key('x', 'keys-select'),
      key('e', 'keys-edit-row'),
      key('r', 'keys-bulk-circle'),
      key('t', 'keys-bulk-tag'),
      key('h', 'keys-bulk-archive'),
    ],
  },
  person: {
    title: 'keys-person',
    keys: [
      key('l', 'keys-log'),
      key('m', 'keys-message'),
      key('e', 'keys-edit'),
      key('a', 'keys-add'),
      key('r', 'keys-rhythm'),
      key('b', 'keys-brief'),
      key('w', 'keys-paths'),
      { keys: ['j', 'k'], does: 'keys-walk-person' },
      { keys: ['d', 's', 'x'], does: 'keys-open-item' },
      { keys: ['e'], does: 'keys-edit-there' },
    ],
  },
  organisation: { title: 'keys-organisation', keys: [key('e', 'keys-edit-organisation')] },
  brief: { title: 'brief', keys: [key('p', 'keys-print')] },
  inTouch: { title: 'place-in-touch', keys: [key('a', 'keys-ahead')] },
  introductions: { title: 'place-introductions', keys: [key('m', 'keys-introduce'), key('x', 'keys-not-these')] },
  paths: {
    title: 'place-paths',
    keys: [key('o', 'keys-paths-open'), key('y', 'keys-paths-yes'), key('n', 'keys-paths-no'), key('s', 'keys-paths-unsure')],
  },
  map: {
    title: 'place-map',
    keys: [
      key('+', 'keys-map-nearer'),
      key('-', 'keys-map-further'),
      key('0', 'keys-map-whole'),
      key('f', 'keys-filter'),
      key('o', 'keys-map-organisations'),
      key('Enter', 'keys-map-open'),
      key('Escape', 'keys-map-leave'),
    ],
  },
  triage: {
    title: 'keys-triage',
    keys: [key('Enter', 'keys-accept'), { keys: ['1–5'], does: 'keys-circle' }, key('n', 'keys-not-for-me'), key('space', 'keys-later'), key('s', 'keys-same-person')],
  },
  duplicates: { title: 'place-duplicates', keys: [key('Enter', 'keys-merge'), key('n', 'keys-not-the-same'), key('space', 'keys-later')] },
  imports: { title: 'place-import', keys: [key('Enter', 'keys-import'), key('x', 'keys-import-choose')] },
} as const satisfies Record<string, Group>

export type Screen = keyof typeof KEYS

/** A key of a screen. */
export type KeyOf<S extends Screen> = (typeof KEYS)[S]['keys'][number]['keys'][number]

/** What a key does there, where it is the only one that does it. */
export function keyOf(screen: Screen, name: string): Key | undefined {
  const keys: readonly Key[] = KEYS[screen].keys
  return keys.find(({ keys }) => keys.length === 1 && keys[0] === name)
}
