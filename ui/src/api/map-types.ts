// The map as the API answers it.
import type { Circle, Sentence } from './types'

/** Everybody one knows as a drawing, in columns that belong together by place. */
export interface MapAnswer {
  epoch: number
  sequence: number
  /** Whether it is still being drawn; then nobody is on it yet. */
  drawing: boolean
  said: Sentence
  people: string[]
  x: number[]
  y: number[]
  clusters_of: number[]
  /** Three numbers for each tie: two places among the people, and 0 where it is a conclusion, 1 said, 2 confirmed. */
  ties: number[]
  clusters: { name: string; size: number }[]
  rings: { circle: Circle | null; radius: number }[]
}
