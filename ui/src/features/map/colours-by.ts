// What the colours of the map can mean. In a file of its own, for the address of the map is read before the map is loaded.

export const COLOURS_BY = ['circle', 'cluster', 'organisation', 'tag', 'topic'] as const
export type ColoursBy = (typeof COLOURS_BY)[number]

export const isColoursBy = (value: unknown): value is ColoursBy => (COLOURS_BY as readonly unknown[]).includes(value)
