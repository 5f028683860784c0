// Each width has a server and a book of its own, so that no walk sees what the other width wrote; each walk is a test at both.
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser, SIZES, visit, type Size, type Visit } from './browser.ts'
import { startServer, type Book, type Earlier, type Server } from './server.ts'

/** What the user did at an earlier instant, in a browser, before the walks begin. */
export interface Past {
  at: string
  steps: (visit: Visit) => Promise<void>
}

/** How long a walk may take, in milliseconds, unless it says so itself. */
const PATIENCE = 120_000

/** Declares walks through a book: `walk('is done by key', '/', async ({ page }) => ...)`. */
export function spec(book: Book = 'sample', past?: Past) {
  const servers = new Map<Size, Promise<Server>>()
  let browser: Browser
  before(async () => void (browser = await openBrowser()))
  after(async () => {
    await browser?.close()
    for (const server of servers.values()) await (await server).stop()
  })
  const serverAt = (size: Size) => {
    const earlier: Earlier | undefined = past && { at: past.at, live: (then) => visit(browser, then, 'desk', '/import', past.steps) }
    const server = servers.get(size) ?? startServer(book, earlier)
    servers.set(size, server)
    return server
  }
  const at = (size: Size, name: string, path: string, steps: (visit: Visit) => Promise<void>, timeout = PATIENCE) =>
    test(`${name} (${size})`, { timeout }, async () => visit(browser, await serverAt(size), size, path, steps))
  const walk = (name: string, path: string, steps: (visit: Visit) => Promise<void>, timeout = PATIENCE) => {
    for (const size of Object.keys(SIZES) as Size[]) void at(size, name, path, steps, timeout)
  }
  return { walk, desk: at.bind(null, 'desk'), phone: at.bind(null, 'phone') }
}
