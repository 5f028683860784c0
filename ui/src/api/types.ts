// The shapes of the API, as docs/api fixes them.
export type * from './network'
import type { Language } from '~/words/language'

export interface Sentence {
  key: string
  args: Record<string, unknown>
  text: string
}

export interface Written {
  batch: string
  sequence: number
  said?: Sentence | null
  id?: string
}

export type Circle = 'inner' | 'close' | 'active' | 'meaningful' | 'wider'
export const CIRCLES: readonly Circle[] = ['inner', 'close', 'active', 'meaningful', 'wider']
export type Band = 'warm' | 'steady' | 'cooling' | 'quiet'
export type Direction = 'mine' | 'theirs' | 'mutual'

export interface Named {
  id: string
  name: string
}

export interface Session {
  book: { id: string; name: string; epoch: number | string; sequence: number }
  /** The installation: what a device wrote without network is for this one alone. */
  instance: string
  me: Named | null
  today: string
  zone: string
  /** The language in which the server answers this reader. */
  language: Language
  sample: boolean
  counts: { people: number; kept: number; triage: number; imports: number }
  /** Whether the map is worth offering. */
  has_map: boolean
}

// ---- Devices

export interface Device {
  id: string
  label: string
  created_at: string
  last_seen_at: string | null
}

export interface PhoneDoor {
  url: string
  /** The page that gives a phone the certificate, and the same as a code (SVG). */
  setup: string
  setup_code: string
  fingerprint: string
}

export interface Devices {
  items: Device[]
  door: PhoneDoor | null
}

export interface Pairing {
  id: string
  link: string
  code: string
  expires_at: string | null
}

// ---- Today

export interface ActPerson extends Named {
  organisation: string | null
  title: string | null
  band: Band | null
  photo: string | boolean | null
  sensitive: boolean
}

export type SuggestedAction = 'mail' | 'message' | 'call' | 'open_profile' | 'copy'

export interface Suggestion {
  action: SuggestedAction
  to: string | null
  label: string | null
  subject: string | null
  body: string | null
  last_words: string | null
}

export interface Act {
  id: string
  kind: string
  person: ActPerson
  reason: Sentence
  evidence: Sentence[]
  due: string | null
  easy: boolean
  written: boolean
  /** The event whose follow-ups are one sitting. */
  sitting?: string | null
  suggestion: Suggestion | null
  stale?: StaleFact | null
}

export interface Coming {
  date: string
  what: Sentence
  person: Named | null
}

export interface Today {
  date: string
  capacity: { per_week: number; left: number; today: number }
  quiet: boolean
  acts: Act[]
  waiting: Act[]
  coming: Coming[]
  enough: Sentence | null
  welcome_back: { sentence: Sentence; offer?: Sentence | null; items: Act[] } | null
}

export type ActAnswer = 'done' | 'snoozed' | 'skipped' | 'dropped' | 'written' | 'not_sent' | 'kept' | 'moved'

export interface AnswerBody {
  answer: ActAnswer
  until?: string
  kind?: string
  note?: string
  on_date?: string
}

// ---- People

export interface LastContact {
  date: string
  kind: string
  direction: Direction
}

export interface PersonLine extends Named {
  organisation: string | null
  title: string | null
  place: string | null
  circle: Circle | null
  band: Band | null
  last: LastContact | null
  tags: string[]
}

export interface PeopleIndex {
  sequence: number
  columns: string[]
  rows: unknown[][]
}

export interface Sourced {
  source?: string
  verified_on?: string | null
}

export interface Channel extends Sourced {
  id: string
  kind: 'email' | 'phone' | 'url' | 'handle'
  service: string | null
  value: string
  label: string | null
  preferred?: boolean
}

export interface Address extends Sourced {
  id: string
  label: string | null
  street: string | null
  locality: string | null
  region: string | null
  postal_code: string | null
  country: string | null
  formatted: string | null
}

export interface ImportantDate extends Sourced {
  id: string
  kind: string
  label: string | null
  date: string
}

export interface Position extends Sourced {
  id: string
  organisation: string | null
  title: string | null
  department?: string | null
  started_on: string | null
  ended_on: string | null
  current: boolean
}

export interface Relation extends Sourced {
  id: string
  kind: string
  /** Who it is. */
  other: string
  name: string
  certainty?: string
}

/** Somebody who probably knows a person: concluded, never kept as a fact. */
export interface MayKnow {
  other: string
  name: string
  certainty: string
  said: Sentence
  question: Sentence | null
}

export type StillTrue = 'yes' | 'changed' | 'unsure'

/** An old fact of somebody who is kept, and what to ask of it. */
export interface StaleFact {
  table: 'position' | 'channel' | 'address'
  id: string
  verified_on: string
  question: Sentence
}

export interface Topic {
  id: string
  name: string
}

export interface Wish {
  id: string
  what: string
  on_date: string
}

export interface News {
  id: string
  kind: string
  what: string
  on_date: string | null
  seen_on: string
}

export interface Note {
  id: string
  body: string
  on_date: string
}

export interface OpenThing {
  id: string
  what: string | null
  since: string | null
  due: string | null
  said: Sentence
}

/** A note about somebody else in which this person is mentioned. */
export interface Backlink {
  note: string
  about: Named | null
  on_date: string
  excerpt: string
}

export interface Fact {
  table: string
  id: string
  field: string | null
  source: string
  verified_on: string | null
  said: Sentence
}

export type State = 'me' | 'archived' | 'trashed' | 'remembered' | 'left_in_peace' | 'sensitive'

export interface PersonRecord extends Named {
  given_name?: string | null
  family_name?: string | null
  headline?: string | null
  pronouns?: string | null
  pronunciation?: string | null
  met: { how: string | null; on: string | null; where: string | null; through: Named | null }
  states: State[]
  photo: string | boolean | null
}

export interface PersonPage {
  person: PersonRecord
  line: Sentence
  how_met: Sentence | null
  standing: Sentence
  band: Band | null
  cadence: { circle: Circle; ideal_days: number | null; maximum_days: number | null; said: Sentence } | null
  open: Record<'promises_mine' | 'promises_theirs' | 'follow_ups' | 'thanks', OpenThing[]>
  worth_remembering: { topics: Topic[]; needs: Wish[]; offers: Wish[]; news: News[]; dates: ImportantDate[]; notes: Note[] }
  give: Sentence[]
  channels: Channel[]
  addresses: Address[]
  dates: ImportantDate[]
  names: { id: string; kind: string; value: string }[]
  positions: Position[]
  relations: Relation[]
  may_know: MayKnow[]
  tags: { id: string; name: string }[]
  fields: { id: string; name: string; value: string }[]
  mentioned_in: Backlink[]
  strip: number[]
  interactions: number
  facts: Fact[]
  stale: StaleFact | null
}

export interface TimelineEntry {
  id: string
  kind: string
  on_date: string
  at: string | null
  direction: Direction | null
  title: string | null
  body: string | null
  place: string | null
  event: string | null
  people: { id: string | null; name: string }[]
  source: string
  origin: 'interaction' | 'note' | 'news' | 'promise' | 'favour'
}

export interface Page<Item> {
  items: Item[]
  next: string | null
}

// ---- Organisations and search

export interface PersonAt extends Named {
  title: string | null
  started_on: string | null
  ended_on: string | null
  sure: 'stated' | 'mail_domain' | 'name_only'
  said: Sentence
}

export interface OrganisationPage extends Named {
  aliases: string[]
  now: PersonAt[]
  before: PersonAt[]
}

export interface SearchAnswer {
  people: PersonLine[]
  organisations: { id: string; name: string; people: number }[]
  notes: { person: Named | null; kind: string; on_date: string; excerpt: string }[]
}

// ---- Capture

export type ChipKind = string

export interface Chip {
  kind: ChipKind
  text: string
  /** Where it stands in the sentence; a hint, for the server counts other units than the browser. */
  start: number
  end: number
}

export interface Question {
  id: string
  kind: string
  text: string | Sentence
  choices: { value: string; label: string }[]
}

export interface Understood {
  people?: { name: string; id: string | null }[]
  not_understood?: string[]
}

export interface Reading {
  understood: Understood
  chips: Chip[]
  questions: Question[]
  is_contact: boolean
}

export interface Captured extends Written {
  understood: Understood
  questions: Question[]
  written: boolean
}

// ---- Triage, first look

export interface TriageCard {
  candidate: string
  person: string | null
  name: string
  organisation: string | null
  title: string | null
  evidence: Sentence[]
  last_words: string | null
  /** People who bear the name, and may be the same. */
  namesakes: { id: string; name: string; organisation: string | null }[]
  proposed: Circle
  proposal: Sentence
}

export interface Triage {
  kept: number
  waiting: number
  cards: TriageCard[]
}

export interface Finding {
  id: string
  sentence: Sentence
  evidence?: Sentence[]
  people: Named[]
  act: { kind: string; target: string | null; label: Sentence }
}

export interface FirstLook {
  summary: Sentence
  findings: Finding[]
}

// ---- Duplicates, oneself

export type Side = 'keep' | 'other'

export interface Choice extends Named {
  organisation: string | null
}

export interface FieldChoice {
  field: string
  keep: string | null
  other: string | null
}

export interface Duplicate {
  keep: Choice
  other: Choice
  reasons: Sentence[]
  fields: FieldChoice[]
}

export interface Me {
  person?: Named | null
  channels: Channel[]
}

// ---- Imports

export type ImportState = 'reading' | 'ready' | 'applying' | 'applied' | 'stopped' | 'failed' | 'undone'
export type RowKind = 'imported' | 'updated' | 'unchanged' | 'phantom' | 'rejected' | 'missing'

export interface Totals {
  read: number
  imported: number
  updated: number
  unchanged: number
  phantom: number
  rejected: number
}

export interface Import {
  id: string
  state: ImportState
  files: (Totals & { path: string; format: string })[]
  totals: Totals
  progress: { done: number; of: number }
  batch: string | null
  said: Sentence
  problem: Sentence | null
}

/** A column of a table, with what it probably means. */
export interface ColumnProposal {
  name: string
  examples: string[]
  means?: string | null
}

export interface TableProposal {
  day_first: boolean
  columns: ColumnProposal[]
}

/** What the columns of a table mean, by their names. */
export interface ColumnMap {
  day_first: boolean
  columns: { [name: string]: string }
}

export interface ImportRow {
  file: string
  line: number | null
  kind: RowKind
  what: Sentence
  changes: { field: string; before: string | null; after: string | null }[]
}

// ---- History, settings

export interface HistoryEntry {
  batch: string
  at: string
  said: Sentence
  source: string
  changes: number
  undone: boolean
  undoes: string | null
}

export interface UndoAnswer extends Written {
  kept: { table: string; id: string; field: string; what: string | Sentence }[]
}

export interface Settings {
  name: string
  zone: string
  capacity_per_week: number
  quiet_days: string[]
  circles: Record<string, { ideal: number | null; maximum: number | null }>
  phone_region: string | null
  work_anniversaries: boolean
  /** Acts of a week for personal people; null when the week is not shared. */
  personal_per_week: number | null
  personal_tags: string[]
  /** Months after the last contact for which those with a tag are kept. */
  retention: Record<string, number>
  people_columns: PeopleColumn[]
  filters: SavedFilter[]
  /** Nothing where each reader hears their own. */
  language: Language | ''
}

/** The columns of the list of people that one chooses; the name is always there. */
export const PEOPLE_COLUMNS = ['line', 'organisation', 'title', 'place', 'circle', 'band', 'last', 'tags'] as const
export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number]

/** A filter kept by name in the book. */
export interface SavedFilter {
  name: string
  line: string
}

/** Where a person's name stands in what was written about others, which stays when they are forgotten. */
export interface NameElsewhere {
  names: string[]
  initials: string
  said: Sentence | null
  items: { table: string; id: string; about: { id: string; name: string }[]; on_date: string | null; text: string }[]
}

/** Somebody who was kept for as long as one wanted. */
export interface PastRetention {
  id: string
  name: string
  since: string
  over_on: string
  said: Sentence
}

export interface RetentionDue {
  said: Sentence | null
  items: PastRetention[]
}

export interface ProblemDocument {
  type: string
  title: string
  status: number
  detail: string
  key?: string
  args?: Record<string, unknown>
  kept?: UndoAnswer['kept']
  /** Whom one may have meant. */
  candidates?: Choice[]
}
