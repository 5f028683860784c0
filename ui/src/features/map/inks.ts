// The colours of the styles as the canvas takes them. Canvases know no custom properties, and WebGL no oklch.

const NAMES = [
  ...['inner', 'close', 'active', 'meaningful', 'wider'].map((circle) => `circle-${circle}`),
  ...['hue-1', 'hue-2', 'hue-3', 'hue-4', 'hue-5', 'hue-6', 'hue-7', 'hue-8'],
  'rest',
  'tie',
  'tie-sure',
  'pulled',
  'ink',
  'ink-quiet',
  'paper',
  'ring',
  'me',
] as const

export type Inks = Record<string, string>

/** Every colour of the map as `#rrggbbaa`, as the element's theme has it now. */
export function inksOf(element: HTMLElement): Inks {
  const probe = document.createElement('span')
  element.append(probe)
  const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const inks = NAMES.map((name) => {
    probe.style.color = `var(--map-${name})`
    return [name, brush ? painted(brush, getComputedStyle(probe).color) : '#888888']
  })
  probe.remove()
  return Object.fromEntries(inks) as Inks
}

/** A colour of any notation, read back from a painted point; its parts are weakened by how thin it is, as WebGL blends them. */
function painted(brush: CanvasRenderingContext2D, colour: string): string {
  brush.clearRect(0, 0, 1, 1)
  brush.fillStyle = colour
  brush.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, whole = 255] = brush.getImageData(0, 0, 1, 1).data
  const parts = [red, green, blue].map((part) => Math.round((part * whole) / 255))
  return `#${[...parts, whole].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** The same ink with a part of its strength. */
export function thinner(ink: string, strength: number): string {
  const parts = ink.slice(1).match(/../g) ?? []
  return `#${parts.map((part) => Math.round(Number.parseInt(part, 16) * strength).toString(16).padStart(2, '0')).join('')}`
}
