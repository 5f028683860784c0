/** A key as it stands on the keyboard. */
export function shownAs(name: string): string {
  if (name.startsWith('mod+')) return `Ctrl ${name.slice(4).toUpperCase()}`
  return { space: 'Space', Escape: 'Esc' }[name] ?? name
}
