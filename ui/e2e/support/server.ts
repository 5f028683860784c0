// Starts the app for one spec, on the sample network in a folder of its own, and ends it by its process.
//
// WELLMET_BIN is the debug binary.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { archiveOf } from './archive.ts'

export interface Server {
  url: string
  /** A one-time link that logs in. */
  link: string
  /** Where phones come in, when it was started for them. */
  phone?: { url: string; setup: string }
  /** Runs a command beside the server, on the same data, at the same instant unless `--now` is among its words, and answers what it printed. */
  cli: (...words: string[]) => string
  stop: () => Promise<void>
}

/** `sample` has the invented cast, `empty` is a first run, `archive` has an imported LinkedIn archive of invented people. */
export type Book = 'sample' | 'empty' | 'archive'

/** The instant at which every walk happens: a Tuesday morning, when nobody rests. */
export const NOW = '2026-11-24T09:00:00Z'
/** How much the book `archive` has brought in. */
const BROUGHT = { people: 120, interactions: 4000, until: '2026-11-23' }

/** How long a start may take, in milliseconds; a debug binary on a busy machine is slow. */
const PATIENCE = 60_000

/** The program under test. */
function program(): string {
  const { WELLMET_BIN } = process.env
  if (!WELLMET_BIN) throw new Error('Set WELLMET_BIN to the built wellmet binary; the browser tests drive the real app.')
  return WELLMET_BIN
}

function wordsFor(book: Book, port: number, data: string, now: string): string[] {
  const listen = ['--listen', `127.0.0.1:${port}`, '--json', '--now', now]
  return book === 'sample' ? ['demo', ...listen] : ['--data', data, 'serve', ...listen]
}

/** A port that is free, and the next one probably too. */
export async function freePort(address = '127.0.0.1'): Promise<number> {
  const probe = createServer()
  await new Promise<void>((listening) => probe.listen(0, address, listening))
  const { port } = probe.address() as AddressInfo
  await new Promise((closed) => probe.close(closed))
  return port
}

/** A folder for the data of one server. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'wellmet-e2e-'))
}

/** What happens in a book at an earlier instant, on a server of that time. */
export interface Earlier {
  at: string
  live: (server: Server) => Promise<void>
}

/** Starts a server on a book of its own, and takes its data away when it stops. */
export async function startServer(book: Book = 'sample', earlier?: Earlier): Promise<Server> {
  const data = freshFolder()
  if (book === 'archive') bringArchive(data)
  if (earlier) {
    const then = await serve(book, data, earlier.at)
    await earlier.live(then).finally(then.stop)
  }
  const server = await serve(book, data, NOW)
  return { ...server, stop: async () => (await server.stop(), rmSync(data, { recursive: true, force: true })) }
}

/** Serves the data of a folder at an instant, and leaves the folder when it stops; on a free port unless one is said. */
export async function serve(book: Book, data: string, now: string, given?: number, more: readonly string[] = []): Promise<Server> {
  const port = given ?? (await freePort())
  const child = spawn(program(), [...wordsFor(book, port, data, now), ...more], { stdio: ['ignore', 'pipe', 'inherit'] })
  const { url, link, phone } = await firstLine(child)
  return { url, link, phone, cli: (...words) => run(data, now, words), stop: () => stop(child) }
}

function run(data: string, now: string, words: readonly string[]): string {
  const at = words.includes('--now') ? [] : ['--now', now]
  return execFileSync(program(), ['--data', data, ...words, ...at], { encoding: 'utf8' })
}

function bringArchive(data: string): void {
  const archive = join(data, 'archive.zip')
  writeFileSync(archive, archiveOf(BROUGHT))
  run(data, NOW, ['import', archive])
}

async function firstLine(child: ChildProcess): Promise<Pick<Server, 'url' | 'link' | 'phone'>> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the server did not say where it listens')), PATIENCE)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it listened`)))
    if (!child.stdout) return reject(new Error('the server has no output'))
    createInterface({ input: child.stdout }).once('line', (line) => {
      clearTimeout(late)
      resolve(JSON.parse(line) as Pick<Server, 'url' | 'link' | 'phone'>)
    })
  })
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}
