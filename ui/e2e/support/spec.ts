// One server and one browser per spec file; each walk is a test at both widths.
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser, SIZES, visit, type Size, type Visit } from './browser.ts'
import { startServer, type Book, type Server } from './server.ts'

/** Declares walks through a book: `walk('is done by key', '/', async ({ page }) => ...)`. */
export function spec(book: Book = 'sample') {
  let server: Server
  let browser: Browser
  before(async () => {
    server = await startServer(book)
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await server?.stop()
  })
  const at = (size: Size, name: string, path: string, steps: (visit: Visit) => Promise<void>) =>
    test(`${name} (${size})`, { timeout: 120_000 }, () => visit(browser, server, size, path, steps))
  const walk = (name: string, path: string, steps: (visit: Visit) => Promise<void>) => {
    for (const size of Object.keys(SIZES) as Size[]) void at(size, name, path, steps)
  }
  return { walk, desk: at.bind(null, 'desk'), phone: at.bind(null, 'phone') }
}
