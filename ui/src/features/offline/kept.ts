// Answers kept to be read without network, by book. They leave with the login, and when somebody is forgotten.
import type { PeopleIndex, Session } from '~/api/types'
import { forgetRecents } from '~/features/capture/recents'
import { change, look } from './database'
import { enterScope, isSame, scopeNow } from './scope'

/** What is kept: who one is, Today, the index of everyone, the pages of people and organisations. No page after the first. */
const KEPT = /^\/(session|today|settings|me|people\/index|people\/[0-9a-f-]{36}(\/timeline\?limit=50)?|organisations\/[0-9a-f-]{36})$/

/** The most pages of people kept; what was read longest ago leaves first. */
const MOST_PAGES = 400

export const isKept = (path: string): boolean => KEPT.test(path)

interface Kept {
  text: string
  at: number
}

function nameOf(path: string): string | null {
  const scope = scopeNow()
  return scope && `${scope.instance}/${scope.book}${path}`
}

/** The answer kept for a path, if there is one. */
export async function recall(path: string): Promise<Kept | undefined> {
  const name = nameOf(path)
  if (!name) return undefined
  return look<Kept | undefined>('kept', (store) => store.get(name)).catch(() => undefined)
}

/** Keeps an answer. A device without a database reads online alone. */
export async function remember(path: string, text: string): Promise<void> {
  try {
    if (path === '/session') await enter(JSON.parse(text) as Session)
    if (path === '/people/index') await leaveTheGone(text)
    const name = nameOf(path)
    if (name) await change('kept', (store) => store.put({ text, at: Date.now() } satisfies Kept, name))
  } catch {
    // Nothing depends on it while there is network.
  }
}

async function enter(session: Session): Promise<void> {
  const before = enterScope(session)
  if (!before || isSame(before, scopeNow())) return
  forgetRecents()
  await forgetKept()
}

/** When somebody left the index (forgotten, merged), any kept page may still name them: all of them are read anew. */
async function leaveTheGone(text: string): Promise<void> {
  const before = await recall('/people/index')
  if (!before || before.text === text) return
  const now = idsOf(text)
  for (const id of idsOf(before.text)) if (!now.has(id)) return forgetKept()
}

function idsOf(text: string): Set<unknown> {
  const { columns, rows } = JSON.parse(text) as PeopleIndex
  const place = columns.indexOf('id')
  return new Set(rows.map((row) => row[place]))
}

/** Leaves nothing to read on this device. */
export async function forgetKept(): Promise<void> {
  await change('kept', (store) => store.clear()).catch(() => undefined)
}

/** The paths kept now, in this book. */
export async function keptPaths(): Promise<Map<string, number>> {
  const prefix = nameOf('') ?? '\u0000'
  const names = (await look('kept', (store) => store.getAllKeys()).catch(() => [])).map(String).filter((name) => name.startsWith(prefix))
  const at = await Promise.all(names.map((name) => look<Kept | undefined>('kept', (store) => store.get(name)).then((kept) => kept?.at ?? 0)))
  return new Map(names.map((name, index) => [name.slice(prefix.length), at[index] ?? 0]))
}

/** Lets the pages go that were read longest ago. */
export async function keepFew(): Promise<void> {
  const pages = [...(await keptPaths())].filter(([path]) => /^\/(people|organisations)\/[0-9a-f]{8}-/.test(path)).sort(([, one], [, other]) => other - one)
  const prefix = nameOf('') ?? ''
  for (const [path] of pages.slice(MOST_PAGES)) await change('kept', (store) => store.delete(prefix + path))
}
