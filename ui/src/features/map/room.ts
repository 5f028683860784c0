// Where words stand on the map: none over others, none over the dots that wanted a name, none under the buttons.

/** What takes room: its middle, and how far it reaches to each side. */
export interface Box {
  x: number
  y: number
  half: number
  tall: number
}

/** How far words keep from the edge, and from each other. */
export const MARGIN = 4

/** How much room the buttons that zoom take in the corner at the right, below. */
const BUTTONS = { half: 28, tall: 74 }

/** The room that is taken before any word stands. */
export function buttonsOf(width: number, height: number): Box {
  return { x: width - BUTTONS.half, y: height - BUTTONS.tall, ...BUTTONS }
}

/** Whether something has its place to itself. */
export function isFree(box: Box, taken: readonly Box[]): boolean {
  return taken.every((other) => Math.abs(other.y - box.y) >= other.tall + box.tall || Math.abs(other.x - box.x) >= other.half + box.half + MARGIN)
}

/** A dot with the name that belongs beside it. */
export interface Named {
  x: number
  y: number
  /** How far the dot reaches. */
  size: number
  /** How wide and how high the name is. */
  wide: number
  high: number
}

/** Where a name goes: to the right of its dot, else to its left; nowhere where both are taken, or leave the map. */
export function besideOf({ x, y, size, wide, high }: Named, taken: readonly Box[], width: number, height: number): Box | undefined {
  const half = wide / 2
  // A pixel more than needed, so that no rounding puts a name into its own dot.
  const away = size + MARGIN + half + 1
  const sides = [x + away, x - away].map((middle): Box => ({ x: middle, y, half, tall: high / 2 }))
  const isWithin = (box: Box) => box.x - half >= 0 && box.x + half <= width && box.y - box.tall >= 0 && box.y + box.tall <= height
  return sides.find((box) => isWithin(box) && isFree(box, taken))
}

/** The same for a name that is said whatever it lies over: where no side is free it is moved into the map. */
export function besideAnyway(named: Named, taken: readonly Box[], width: number, height: number): Box {
  const within = (at: number, reach: number, end: number) => Math.max(reach, Math.min(end - reach, at))
  const [half, tall] = [named.wide / 2, named.high / 2]
  const below = { x: within(named.x, half, width), y: within(named.y + named.size + tall, tall, height), half, tall }
  return besideOf(named, taken, width, height) ?? besideOf(named, [buttonsOf(width, height)], width, height) ?? below
}
