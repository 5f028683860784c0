/** What one calls a device, from the name that its browser gives. */
export function deviceName(label: string): string {
  const kind = /iPhone|iPad|Android|Macintosh|Windows|X11/.exec(label)?.[0] ?? ''
  const browser = /Firefox|FxiOS|EdgA?|CriOS|Chrome|Safari/.exec(label)?.[0] ?? ''
  const called: Record<string, string> = { X11: 'Linux', Macintosh: 'Mac', FxiOS: 'Firefox', CriOS: 'Chrome', Edg: 'Edge', EdgA: 'Edge' }
  const words = [kind, browser].map((word) => called[word] ?? word).filter(Boolean)
  return words.join(', ') || label
}
