// The names by which the screens call what the API answers. The shapes themselves are generated (`npm run codegen`) from
// docs/api/openapi.json; written here is only what the description leaves open.
import type { components } from './schema'

export type * from './network'
import type { Language } from '~/words/language'

type Schemas = components['schemas']

/** What an answer holds: the server leaves no field out, it says null. */
type Whole<T> = T extends readonly (infer Item)[] ? Whole<Item>[] : T extends object ? { [Key in keyof T]-?: Whole<Exclude<T[Key], undefined>> } : T

/** The answer of a name in the description. */
type Answer<Name extends keyof Schemas> = Whole<Schemas[Name]>

/** Fields that may be left out when one writes them, and that an answer always fills. */
type Filled<T, Keys extends keyof T> = Omit<T, Keys> & { [Key in Keys]: NonNullable<T[Key]> }

export type Sentence = Schemas['Sentence']

export interface Written {
  batch: string
  sequence: number
  said?: Sentence | null
  id?: string
}

export type Circle = Exclude<Schemas['Circle'], 'none'>
export const CIRCLES: readonly Circle[] = ['inner', 'close', 'active', 'meaningful', 'wider']
export type Band = Schemas['Band']
export type Direction = Schemas['Direction']
export type Named = Answer<'Linked'>
export type Session = Omit<Answer<'SessionView'>, 'language'> & { language: Language }

// ---- The sample network
/** The sample network, opened: a link that lets this browser in. */
export type Sample = Answer<'Sample'>
/** Left, and the way back. */
export type SampleLeft = Answer<'Left'>

// ---- Devices

export type Devices = Answer<'Devices'>
export type Device = Devices['items'][number]
/** Where a phone comes in, and the page that gives it the certificate, with the same as a code (SVG). */
export type PhoneDoor = Answer<'PhoneDoor'>
export type Pairing = Answer<'Pairing'>

// ---- Today

export type ActPerson = Answer<'PersonOfAct'>
export type SuggestedAction = Schemas['StepAction']
export type Suggestion = Answer<'Step'>
export type Act = Answer<'ActShown'>
export type Coming = Answer<'ComingShown'>
export type Today = Answer<'TodayView'>
export type ActAnswer = Schemas['Reply']
export type AnswerBody = Schemas['NewAnswer']

// ---- Captures

/** What a pasted text is about: somebody to confirm, and who has one of their addresses already. */
export type Pasted = Answer<'Pasted'>
export type NewPerson = Schemas['NewPerson']

// ---- People

export type LastContact = Answer<'LastContact'>

/** A line of the people list, as the compact index gives it. */
export interface PersonLine extends Named {
  organisation: string | null
  title: string | null
  place: string | null
  circle: Circle | null
  band: Band | null
  last: LastContact | null
  tags: string[]
}

export type PeopleIndex = Answer<'PeopleRows'>
export type BeyondIndex = Answer<'BeyondIndex'>
type OnPage<Part extends keyof Schemas['PersonPage']> = Answer<'PersonPage'>[Part] extends (infer Item)[] ? Item : never
export type Sourced = Partial<Pick<OnPage<'channels'>, 'source' | 'verified_on'>>
export type Channel = Filled<OnPage<'channels'>, 'kind'>
export type Address = OnPage<'addresses'>
export type ImportantDate = OnPage<'dates'>
export type Position = OnPage<'positions'>
export type Relation = OnPage<'relations'>
type Remembered<Part extends keyof Schemas['Remembering']> = Answer<'Remembering'>[Part] extends (infer Item)[] ? Item : never
export type Topic = Remembered<'topics'>
export type Wish = Filled<Remembered<'offers'>, 'on_date'>
export type News = Remembered<'news'>
export type Note = Filled<Remembered<'notes'>, 'on_date'>
export type OpenThing = Answer<'OpenThing'>
/** A note about somebody else in which this person is mentioned. */
export type Backlink = Answer<'Backlink'>
export type Fact = Answer<'FactAge'>
export type State = Schemas['State']
export type PersonRecord = Answer<'PersonShown'>
type Parts = { channels: Channel[]; worth_remembering: Omit<Answer<'Remembering'>, 'needs' | 'offers' | 'notes'> & { needs: Wish[]; offers: Wish[]; notes: Note[] } }
export type PersonPage = Omit<Answer<'PersonPage'>, keyof Parts> & Parts
export type TimelineEntry = Answer<'TimelineEntry'>

export interface Page<Item> {
  items: Item[]
  next: string | null
}

// ---- Organisations and search

export type PersonAt = Answer<'PersonAt'>
export type PromiseFields = Answer<'PromiseFields'>
export type OrganisationPage = Answer<'OrganisationPage'>
/** Two organisations that are probably one. */
export type OrganisationProposal = Answer<'AliasProposal'>
export type SearchAnswer = Answer<'FoundAnything'>

// ---- Capture

export type ChipKind = Schemas['ChipKind']
/** Its start and end are hints, for the server counts other units than the browser. */
export type Chip = Answer<'ChipShown'>
export type Question = Answer<'QuestionShown'>
export type Understood = Answer<'Understood'>
export type Reading = Answer<'ReadingView'>
export type Captured = Omit<Answer<'Captured'>, 'batch'> & Written

// ---- Triage, first look

export type TriageCard = Omit<Answer<'TriageCard'>, 'proposed'> & { proposed: Circle }
export type Triage = Omit<Answer<'TriageView'>, 'cards'> & { cards: TriageCard[] }
export type Finding = Answer<'FindingShown'>
export type FirstLook = Answer<'FirstLookView'>

// ---- Duplicates, oneself

export type Side = Schemas['Side']
export type Choice = Answer<'Choice'>
export type FieldChoice = Answer<'FieldChoice'>
export type Duplicate = Answer<'Duplicate'>
export type Me = Omit<Answer<'Me'>, 'channels'> & { channels: Channel[] }

// ---- Imports

export type ImportState = 'reading' | 'ready' | 'applying' | 'applied' | 'stopped' | 'failed' | 'undone'
export type RowKind = 'imported' | 'updated' | 'unchanged' | 'phantom' | 'rejected' | 'missing'
export type Totals = Answer<'Counts'>
export type Import = Omit<Answer<'ImportView'>, 'state'> & { state: ImportState }
/** A column of a table, with what it probably means. */
export type ColumnProposal = Answer<'ColumnProposal'>
export type TableProposal = Answer<'TableProposal'>

/** What the columns of a table mean, by their names. */
export interface ColumnMap {
  day_first: boolean
  columns: { [name: string]: string }
}

export type ImportPart = Schemas['Part']
/** What of a diff is taken, as the API asks for it. */
export type ImportChoice = Schemas['ImportChoice']
export type ImportRow = Omit<Answer<'RowView'>, 'kind'> & { kind: RowKind }

// ---- History, settings

export type HistoryEntry = Answer<'HistoryEntry'>

export type LastChange = Answer<'LastChange'>
/** A batch as far as it changed one person, with what it changed from what to what. */
export type PersonHistoryEntry = Answer<'PersonHistoryEntry'>
/** A year with a person: how much happened on which day. */
export type YearOf = Answer<'YearView'>
export type UndoAnswer = Answer<'Undone'>
type Chosen = { circles: Record<string, { ideal: number | null; maximum: number | null }>; quiet_days: string[]; language: Language | '' }
export type Settings = Omit<Answer<'Settings'>, keyof Chosen> & Chosen
/** A problem document (RFC 9457), with what was kept, or whom one may have meant. */
export interface ProblemDocument {
  type: string
  title: string
  status: number
  detail: string
  key?: string
  args?: Record<string, unknown>
  kept?: UndoAnswer['kept']
  candidates?: Choice[]
}

// ---- What is asked of old facts, and how long somebody is kept

export type MayKnow = Answer<'PersonPage'>['may_know'][number]
export type StaleFact = Answer<'StaleFact'>
export type StillTrue = 'yes' | 'changed' | 'unsure'
/** The columns of the list of people that one chooses; the name is always there. */
export const PEOPLE_COLUMNS = ['line', 'organisation', 'title', 'place', 'circle', 'band', 'last', 'tags'] as const
export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number]
/** A filter kept by name in the book. */
export type SavedFilter = Settings['filters'][number]
/** Where a person's name stands in what was written about others, which stays when they are forgotten. */
export type NameElsewhere = Answer<'NameElsewhere'>
/** Somebody who was kept for as long as one wanted. */
export type PastRetention = Answer<'PastRetention'>
export type RetentionDue = Answer<'RetentionDue'>

// ---- The map

/** Everybody one knows as a drawing, in columns that belong together by place. */
export type MapAnswer = Omit<Answer<'Map'>, 'rings'> & { rings: { circle: Circle | null; radius: number }[] }
