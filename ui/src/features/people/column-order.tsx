import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors, type Announcements, type DragEndEvent } from '@dnd-kit/core'
import { arrayMove, SortableContext, sortableKeyboardCoordinates, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ArrowUp, GripVertical } from 'lucide-react'
import { PEOPLE_COLUMNS, type PeopleColumn } from '~/api/types'
import { say } from '~/words/say'
import { moved, toggled } from './columns'

interface Props {
  columns: readonly PeopleColumn[]
  onColumns: (columns: PeopleColumn[]) => void
}

/** The columns in their order: dragged by their handle, by key too, or sent a step to the front; below them those that are not shown. */
export default function ColumnOrder({ columns, onColumns }: Props) {
  // A press that does not move is a press.
  const pointer = useSensor(PointerSensor, { activationConstraint: { distance: 4 } })
  const keys = useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates })
  const others = PEOPLE_COLUMNS.filter((column) => !columns.includes(column))
  const drop = ({ active, over }: DragEndEvent) => {
    const [from, to] = [columns.indexOf(active.id as PeopleColumn), columns.indexOf(over?.id as PeopleColumn)]
    if (from >= 0 && to >= 0 && from !== to) onColumns(arrayMove([...columns], from, to))
  }
  const toggle = (column: PeopleColumn) => onColumns(toggled(columns, column))
  return (
    <DndContext
      sensors={useSensors(pointer, keys)}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{ announcements: announcements(columns), screenReaderInstructions: { draggable: say('column-drag-how') } }}
    >
      <SortableContext items={[...columns]} strategy={verticalListSortingStrategy}>
        <ul>
          {columns.map((column, place) => (
            <Chosen key={column} column={column} onToggle={() => toggle(column)} onForward={place > 0 ? () => onColumns(moved(columns, column)) : undefined} />
          ))}
          {others.map((column) => (
            <li key={column}>
              <span className="column-handle" />
              <Choice column={column} chosen={false} onToggle={() => toggle(column)} />
            </li>
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  )
}

const named = (column: unknown) => say(`column-${String(column)}`)

/** What is said to those who do not see it move. */
function announcements(columns: readonly PeopleColumn[]): Announcements {
  const placed = (id: unknown, over: unknown) =>
    over === undefined ? undefined : say('column-over', { column: named(id), place: columns.indexOf(over as PeopleColumn) + 1, count: columns.length })
  return {
    onDragStart: ({ active }) => say('column-lifted', { column: named(active.id) }),
    onDragOver: ({ active, over }) => placed(active.id, over?.id),
    onDragEnd: ({ active, over }) => placed(active.id, over?.id),
    onDragCancel: ({ active }) => say('column-back', { column: named(active.id) }),
  }
}

interface ChosenProps {
  column: PeopleColumn
  onToggle: () => void
  onForward: (() => void) | undefined
}

function Chosen({ column, onToggle, onForward }: ChosenProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id: column })
  return (
    <li ref={setNodeRef} style={{ transform: CSS.Translate.toString(transform), transition }} data-dragged={isDragging}>
      <button type="button" ref={setActivatorNodeRef} className="column-handle" {...attributes} {...listeners} aria-label={say('column-drag', { column: named(column) })}>
        <GripVertical size={14} aria-hidden />
      </button>
      <Choice column={column} chosen onToggle={onToggle} />
      {onForward && (
        <button type="button" className="plain-icon" aria-label={say('column-forward', { column: named(column) })} onClick={onForward}>
          <ArrowUp size={14} aria-hidden />
        </button>
      )}
    </li>
  )
}

function Choice({ column, chosen, onToggle }: { column: PeopleColumn; chosen: boolean; onToggle: () => void }) {
  return (
    <label>
      <input type="checkbox" checked={chosen} onChange={onToggle} /> {named(column)}
    </label>
  )
}
