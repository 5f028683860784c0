// The shapes of what the API says of people and those between them.
import type { Act, Choice, Circle, Sentence } from './types'

// ---- Paths

export type Certainty = 'stated' | 'confirmed' | 'inferred' | 'denied' | 'unsure'
export type Knowing = 'yes' | 'no' | 'unsure'
export type Warmth = 'good' | 'fair' | 'slim'

/** One step: from me, or from one person to another. */
export interface PathStep {
  from: string | null
  to: string
  certainty: Certainty
  said: Sentence
  evidence: Sentence[]
  question: Sentence | null
}

/** From the first whom one would ask to the one who is looked for. */
export interface Path {
  people: Choice[]
  warmth: Warmth
  said: Sentence
  steps: PathStep[]
  care: Sentence[]
}

export interface Paths {
  target: { kind: 'person' | 'organisation' | 'topic' | 'role'; id: string | null; name: string }
  paths: Path[]
  together: Warmth | null
  said: Sentence
}

// ---- In touch

/** Somebody whose tie cools on a day if nothing happens, with what one can do. */
export interface GoingCold {
  cools_on: string
  circle: Circle | null
  act: Act
}

export interface Forecast {
  days: number
  said: Sentence
  items: GoingCold[]
  others: number
  more: Sentence | null
}

export interface Reconnections {
  said: Sentence
  items: { last_contact: string; circle: Circle | null; act: Act }[]
}

// ---- Introductions, insight

export interface SuggestedIntroduction {
  kind: 'need' | 'topic' | 'acquaintances'
  one: Choice
  other: Choice
  said: Sentence
  because: Sentence[]
  /** Whom to ask first, by id. */
  ask_first: string
  ask_first_said: Sentence
  care: Sentence[]
}

export interface SuggestedIntroductions {
  said: Sentence
  items: SuggestedIntroduction[]
}

export interface InsightFinding {
  kind: string
  said: Sentence
  because: Sentence[]
  people: Choice[]
  advice: { kind: 'meet' | 'introduce' | 'write' | 'give'; said: Sentence; people: Choice[] } | null
}

export interface Figures {
  people: number
  ties: number
  modularity: number
  constraint: number
  effective_size: number
  efficiency: number
  variety: { kind: string; kinds: number; effective: number; common: number; evenness: number }[]
  central: { id: string; name: string; betweenness: number }[]
}

export interface Insight {
  said: Sentence
  seen: { kind: 'star' | 'thin' | 'some' | 'well'; said: Sentence; helps: Sentence[] }
  findings: InsightFinding[]
  groups: { name: string; said: Sentence; size: number; people: Choice[] }[]
  variety: { kind: string; said: Sentence; unknown: Sentence | null }[]
  impact: Sentence[]
  balance: Sentence[]
  figures: Figures | null
}
