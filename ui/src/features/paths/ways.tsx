import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Path, Paths } from '~/api/types'
import { useKeys } from '~/keys/use-keys'
import { useScreenKeys } from '~/keys/use-screen-keys'
import { say } from '~/words/say'
import { useKnowing } from './use-knowing'
import { questionOf, Way } from './way'

/** Names a way by the people on it. */
const nameOf = ({ people }: Path) => people.map(({ id }) => id).join(' ')

/** The few best ways, the best first; one is open, and answers the keys. */
export function Ways({ answer: { paths, said, target, together } }: { answer: Paths }) {
  const [chosen, choose] = useState<string | null>('')
  const list = useRef<HTMLOListElement>(null)
  const found = paths.findIndex((path) => nameOf(path) === chosen)
  const open = chosen === null ? -1 : Math.max(0, found)
  const toggle = (index: number) => choose(index === open ? null : nameOf(paths[index]!))
  useWayKeys(paths, open, (next) => {
    choose(nameOf(paths[next]!))
    list.current?.querySelectorAll<HTMLElement>('.way-head')[next]?.focus()
  })
  useEffect(() => {
    // The field that was typed in has gone with its question: the focus goes on with the first way.
    if (document.activeElement === document.body) list.current?.querySelector<HTMLElement>('.way-head')?.focus({ preventScroll: true })
  }, [])
  return (
    <>
      <p className="paths-said" role="status">
        {saidOf({ paths, said, target, together })}
      </p>
      {together === 'good' && paths[0]?.warmth !== 'good' && (paths[0]?.people.length ?? 0) > 1 && <p className="paths-together">{say('paths-together')}</p>}
      <ol className="ways" ref={list} aria-label={say('paths-list', { name: target.name })}>
        {paths.map((path, index) => (
          <Way key={nameOf(path)} path={path} isOpen={index === open} onToggle={() => toggle(index)} />
        ))}
      </ol>
    </>
  )
}

/** The answer in one sentence; a topic or a role is nobody whom one reaches oneself. */
function saidOf({ paths, said, target: { kind, name } }: Paths): string {
  const direct = paths[0]?.people.length === 1
  return direct && (kind === 'topic' || kind === 'role') ? say('paths-somebody', { name, count: paths.length }) : said.text
}

/** `j` and `k` walk, `o` opens the page of whom one would ask, and a letter answers the question of the way that is open. */
function useWayKeys(paths: readonly Path[], open: number, go: (to: number) => void): void {
  const navigate = useNavigate()
  const know = useKnowing()
  const path = paths[open]
  const first = path?.people[0]
  const asked = path && questionOf(path)
  const step = (by: number) => go(Math.max(0, Math.min(paths.length - 1, open + by)))
  useKeys({ j: () => step(1), k: () => step(-1) })
  useScreenKeys('paths', { o: () => first && void navigate({ to: '/people/$id', params: { id: first.id } }) }, { active: first !== undefined })
  useScreenKeys('paths', { y: () => void know(asked, 'yes'), n: () => void know(asked, 'no'), s: () => void know(asked, 'unsure') }, { active: asked !== undefined })
}
