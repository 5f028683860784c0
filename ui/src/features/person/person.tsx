import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { personQuery } from '~/api/queries'
import type { PersonPage } from '~/api/types'
import { Asked } from '~/components/asked'
import { useTitle } from '~/components/page'
import { noteRecent } from '~/features/capture/recents'
import { useToday } from '~/features/session/use-session'
import { useKeys } from '~/keys/use-keys'
import { useWalk } from '~/keys/use-walk'
import { useScreenKeys } from '~/keys/use-screen-keys'
import { isBare } from './bare'
import { Context } from './context'
import { FirstNote } from './first-note'
import { Give } from './give'
import { Open } from './open'
import { PartEditor, useEdited } from './part-editor'
import { PersonHead } from './person-head'
import { Timeline } from './timeline'
import { usePersonWrites } from './use-person-writes'
import { Write } from './write'
import { WorthRemembering } from './worth-remembering'
import './person.css'

const route = getRouteApi('/people/$id')

/** Who this is, how we met, what we last said, what is open both ways, and what could be given. */
export function Person() {
  const { id } = route.useParams()
  return <Asked query={useQuery(personQuery(id))}>{(page) => <PersonView key={id} page={page} />}</Asked>
}

function PersonView({ page }: { page: PersonPage }) {
  const writes = usePersonWrites(page.person.id)
  const { edited, edit, close } = useEdited()
  useTitle(page.person.name)
  useEffect(() => noteRecent(page.person.id), [page.person.id])
  const navigate = useNavigate()
  const today = useToday()
  const column = useWalk<HTMLDivElement>('.open-first, .edit-button:not(.open-items .edit-button)')
  const { write: writing = false } = route.useSearch()
  const setWriting = (write: boolean) => void navigate({ to: '/people/$id', params: { id: page.person.id }, search: write ? { write } : {}, replace: true, resetScroll: false })
  useScreenKeys('person', { m: () => setWriting(true) }, { about: page.person.name })
  useKeys({ e: () => edit({ part: 'about' }), b: () => void navigate({ to: '/people/$id/brief', params: { id: page.person.id } }) })
  return (
    <div className="page person" data-wide="true">
      <div className="person-column" ref={column}>
        <PersonHead page={page} writes={writes} onEdit={edit} onWrite={() => setWriting(true)} />
        {writing && <Write person={page.person} onClose={() => setWriting(false)} />}
        <Open open={page.open} person={page.person} />
        {isBare(page) && <FirstNote onSave={(body) => void writes.add('notes', { body, on_date: today })} />}
        <WorthRemembering page={page} writes={writes} onEdit={edit} />
        <Give give={page.give} />
        <Timeline page={page} />
      </div>
      <Context page={page} writes={writes} onEdit={edit} />
      <PartEditor edited={edited} page={page} writes={writes} onClose={close} />
    </div>
  )
}
