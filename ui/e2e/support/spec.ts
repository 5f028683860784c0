// Each width has a server and a book of its own, so that no walk sees what the other width wrote; each walk is a test at both.
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser, SIZES, visit, type Size, type Visit } from './browser.ts'
import { startServer, type Book, type Server } from './server.ts'

/** Declares walks through a book: `walk('is done by key', '/', async ({ page }) => ...)`. */
export function spec(book: Book = 'sample') {
  const servers = new Map<Size, Promise<Server>>()
  let browser: Browser
  before(async () => void (browser = await openBrowser()))
  after(async () => {
    await browser?.close()
    for (const server of servers.values()) await (await server).stop()
  })
  const serverAt = (size: Size) => {
    const server = servers.get(size) ?? startServer(book)
    servers.set(size, server)
    return server
  }
  const at = (size: Size, name: string, path: string, steps: (visit: Visit) => Promise<void>) =>
    test(`${name} (${size})`, { timeout: 120_000 }, async () => visit(browser, await serverAt(size), size, path, steps))
  const walk = (name: string, path: string, steps: (visit: Visit) => Promise<void>) => {
    for (const size of Object.keys(SIZES) as Size[]) void at(size, name, path, steps)
  }
  return { walk, desk: at.bind(null, 'desk'), phone: at.bind(null, 'phone') }
}
