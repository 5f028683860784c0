import { AtSign, Building2, CalendarDays, Gift, Hand, Heart, Lightbulb, MapPin, MessageCircle, Newspaper, Search, Tag, Ticket, Undo2, UserRound, UserRoundPlus, type LucideIcon } from 'lucide-react'
import type { Chip, Reading } from '~/api/types'
import { say } from '~/words/say'

const ICONS: Record<string, LucideIcon> = {
  person: UserRound,
  new_person: UserRoundPlus,
  met_through: UserRound,
  place: MapPin,
  date: CalendarDays,
  when: CalendarDays,
  promise: Hand,
  follow_up: Undo2,
  organisation: Building2,
  event: Ticket,
  favour: Gift,
  need: Search,
  offer: Gift,
  thanks: Heart,
  insight: Lightbulb,
  news: Newspaper,
  topic: Tag,
  kind: MessageCircle,
}

const isNew = (chip: Chip, reading: Reading) =>
  chip.kind === 'new_person' ||
  (chip.kind === 'person' && (reading.understood.people ?? []).some(({ id, name }) => id === null && name.toLowerCase().includes(chip.text.toLowerCase())))

/** What says nothing by itself, or was not understood, gets no chip. */
const isShown = ({ kind }: Chip) => kind !== 'filler' && kind !== 'not_understood'

interface Props {
  reading: Reading
  /** Puts the caret on the words a chip came from. */
  onChip: (chip: Chip) => void
}

/** What was understood, under the line. Tab walks them. */
export function Chips({ reading, onChip }: Props) {
  return (
    <ul className="chips" aria-label={say('understood')}>
      {reading.chips.filter(isShown).map((chip) => (
        <li key={`${chip.kind} ${chip.start} ${chip.text}`}>
          <ChipButton chip={chip} fresh={isNew(chip, reading)} onPress={() => onChip(chip)} />
        </li>
      ))}
      {reading.chips.length > 0 && !reading.is_contact && <li className="chips-note">{say('capture-no-contact')}</li>}
    </ul>
  )
}

function ChipButton({ chip, fresh, onPress }: { chip: Chip; fresh: boolean; onPress: () => void }) {
  const Icon = ICONS[chip.kind] ?? AtSign
  return (
    <button type="button" className="chip" data-kind={chip.kind} onClick={onPress}>
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      <span className="visually-hidden">{chip.kind.replaceAll('_', ' ')}: </span>
      <span className="truncate">{chip.text}</span>
      {fresh && <em>{say('chip-new')}</em>}
    </button>
  )
}
