// Speaks with the API: JSON both ways, an idempotency key per write, problems as errors with a sentence for people; what may
// be read without network is kept as it comes.
import { forgetKept, isKept, recall, remember } from '~/features/offline/kept'
import { asking, isAway, lost, reached } from '~/features/offline/reach'
import type { ProblemDocument, TableProposal, Written } from './types'

/** An answer that is not a success; `message` is the server's sentence, and empty where no server said anything. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly document: Partial<ProblemDocument>,
  ) {
    super(document.detail ?? '')
  }
}

async function request(path: string, init: RequestInit): Promise<Response> {
  const question = asking()
  const response = await fetch(`/api${path}`, { credentials: 'same-origin', ...init }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    lost()
    throw new Problem(0, {})
  })
  reached(question)
  if (response.status === 401 && init.method !== 'POST') await forgetKept()
  if (!response.ok) throw await problemOf(response)
  return response
}

async function problemOf(response: Response): Promise<Problem> {
  const document = (await response.json().catch(() => ({}))) as Partial<ProblemDocument>
  return new Problem(response.status, document)
}

async function bodyOf<Answer>(response: Response): Promise<Answer> {
  return (response.status === 204 ? {} : await response.json()) as Answer
}

/** Reads a resource; what is kept on this device comes from there when the machine does not answer. */
export async function read<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  if (!isKept(path)) return bodyOf<Answer>(await request(path, { signal, headers: { accept: 'application/json' } }))
  return JSON.parse(await keptOr(path, askText(path, signal))) as Answer
}

/** How long the machine may take before what is kept is shown instead, in milliseconds. */
const PATIENCE = 5000

async function askText(path: string, signal?: AbortSignal): Promise<string> {
  const text = await (await request(path, { signal, headers: { accept: 'application/json' } })).text()
  void remember(path, text)
  return text
}

/** The answer; where none comes, or none soon enough, what is kept. The machine is asked in any case. */
async function keptOr(path: string, asked: Promise<string>): Promise<string> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tired = new Promise<string>((resolve) => {
    timer = setTimeout(() => void recall(path).then((kept) => kept && (lost(), resolve(kept.text))), isAway() ? 0 : PATIENCE)
  })
  try {
    return await Promise.race([asked, tired])
  } catch (error) {
    const kept = error instanceof Problem && error.status === 0 ? await recall(path) : undefined
    if (kept) return kept.text
    throw error
  } finally {
    clearTimeout(timer)
  }
}

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Writes to a resource; the same call never writes twice. */
export async function write<Answer = Written>(method: Method, path: string, body?: unknown): Promise<Answer> {
  const headers: Record<string, string> = { accept: 'application/json', 'idempotency-key': freshKey() }
  if (body !== undefined) headers['content-type'] = 'application/json'
  return bodyOf<Answer>(await request(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) }))
}

/** A write whose body and key are known beforehand, so that it can be sent again as exactly the same. */
export interface Keyed {
  path: string
  key: string
  body: string
  /** For which installation and book it is, where it waited; no other takes it. */
  instance?: string
  book?: string
  /** The sequence of the book that its writer saw. */
  base?: number
}

/** How long a write may take before it waits for a better moment, in milliseconds. */
const PATIENCE_TO_WRITE = 10_000

/** Posts a write under its own key. */
export async function writeAs<Answer = Written>({ path, key, body, instance, book, base }: Keyed): Promise<Answer> {
  const headers: Record<string, string> = { accept: 'application/json', 'content-type': 'application/json', 'idempotency-key': key }
  if (instance && book) headers['wellmet-for'] = `${instance}/${book}`
  if (base !== undefined) headers['wellmet-base'] = String(base)
  return bodyOf<Answer>(await request(path, { method: 'POST', headers, body, signal: AbortSignal.timeout(PATIENCE_TO_WRITE) }))
}

/** Asks whether the machine answers. */
export async function probe(): Promise<void> {
  await request('/session', { signal: AbortSignal.timeout(PATIENCE), headers: { accept: 'application/json' } }).catch(() => undefined)
}

/** Posts without writing: a question whose answer depends on a body. */
export async function ask<Answer>(path: string, body: unknown, signal?: AbortSignal): Promise<Answer> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' }
  return bodyOf<Answer>(await request(path, { method: 'POST', headers, body: JSON.stringify(body), signal }))
}

/** Writes bytes as they are. */
export async function send<Answer = Written>(method: Method, path: string, bytes: Blob): Promise<Answer> {
  const headers = { accept: 'application/json', 'content-type': 'application/octet-stream', 'idempotency-key': freshKey() }
  return bodyOf<Answer>(await request(path, { method, headers, body: bytes }))
}

/** Sends files as they are; `map` says what the columns of a table among them mean. */
export async function upload<Answer>(path: string, files: readonly File[], map?: unknown): Promise<Answer> {
  const form = new FormData()
  if (map !== undefined) form.append('map', JSON.stringify(map))
  for (const file of files) form.append('files', file, file.webkitRelativePath || file.name)
  return bodyOf<Answer>(await request(path, { method: 'POST', headers: { 'idempotency-key': freshKey() }, body: form }))
}

/** How much of a file is enough to know its columns, in bytes. */
const HEAD = 64 * 1024

/** What the columns of a table probably mean; null when the file needs no map. */
export async function propose(file: File): Promise<TableProposal | null> {
  const headers = { accept: 'application/json', 'content-type': 'application/octet-stream' }
  const body = file.slice(0, HEAD)
  const answer = await request(`/imports/columns?${new URLSearchParams({ name: file.name })}`, { method: 'POST', headers, body })
  return (await bodyOf<{ table?: TableProposal | null }>(answer)).table ?? null
}

/** A random UUID, also where the browser withholds `randomUUID` for lack of TLS. */
export function freshKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** A path with its parts escaped: ``at`/people/${id}` ``. */
export function at(texts: TemplateStringsArray, ...parts: (string | number)[]): string {
  return texts.reduce((path, text, index) => path + encodeURIComponent(String(parts[index - 1] ?? '')) + text)
}
