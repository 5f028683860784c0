// Starts the app for one spec, on the sample network in a folder of its own, and ends it by its process.
//
// WELLMET_BIN is the debug binary. WELLMET_SERVER may name another command that answers alike.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface Server {
  url: string
  /** A one-time link that logs in. */
  link: string
  stop: () => Promise<void>
}

/** `sample` has the invented cast, `empty` is a first run. */
export type Book = 'sample' | 'empty'

/** The instant at which every walk happens: a Tuesday morning, when nobody rests. */
const NOW = '2026-11-24T09:00:00Z'

/** How long a start may take, in milliseconds; a debug binary on a busy machine is slow. */
const PATIENCE = 60_000

function commandFor(book: Book, port: number, data: string): [string, string[]] {
  const listen = ['--listen', `127.0.0.1:${port}`, '--json', '--now', NOW]
  const { WELLMET_SERVER, WELLMET_BIN } = process.env
  if (WELLMET_SERVER) return ['sh', ['-c', `exec env ${WELLMET_SERVER}`]]
  if (!WELLMET_BIN) throw new Error('Set WELLMET_BIN to the built wellmet binary; the browser tests drive the real app.')
  return [WELLMET_BIN, book === 'sample' ? ['demo', ...listen] : ['--data', data, 'serve', ...listen]]
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening))
  const { port } = probe.address() as AddressInfo
  await new Promise((closed) => probe.close(closed))
  return port
}

export async function startServer(book: Book = 'sample'): Promise<Server> {
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'wellmet-e2e-'))
  const [command, parameters] = commandFor(book, port, data)
  const env = { ...process.env, PORT: String(port), EMPTY: book === 'empty' ? '1' : '0', LOCKED: '1' }
  const child = spawn(command, parameters, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const { url, link } = await firstLine(child)
  return { url, link, stop: () => stop(child, data) }
}

async function firstLine(child: ChildProcess): Promise<{ url: string; link: string }> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the server did not say where it listens')), PATIENCE)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it listened`)))
    if (!child.stdout) return reject(new Error('the server has no output'))
    createInterface({ input: child.stdout }).once('line', (line) => {
      clearTimeout(late)
      resolve(JSON.parse(line) as { url: string; link: string })
    })
  })
}

async function stop(child: ChildProcess, data: string): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
  rmSync(data, { recursive: true, force: true })
}
