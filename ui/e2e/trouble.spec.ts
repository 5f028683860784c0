// The walks can fail: on an error of the page, on a request that leaves the machine, on what axe finds, on a page wider than
// the window, and on a page that reads otherwise than its snapshot. Each is tried on a page made for it.
import assert from 'node:assert/strict'
import { createServer, type Server as Web } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { axeIsClean, finish, openBrowser, SIZES, visit, type Size, type Visit } from './support/browser.ts'
import type { Server } from './support/server.ts'

/** What stands in the page, by its address; everything else about it is in order. */
const PAGES: Record<string, string> = {
  '/': '',
  '/console': '<script>console.error("the kettle boils over")</script>',
  '/thrown': '<script>throw new Error("the kettle fell")</script>',
  '/missing': '<img src="/nowhere.png" alt="A kettle">',
  '/foreign': '<script>fetch("http://127.0.0.2:9/kettle").catch(() => undefined)</script>',
  '/picture': '<img src="http://localhost:9/kettle.png" alt="A kettle">',
  '/unnamed': '<button></button>',
  '/pale': '<p style="color: #bbb; background: #fff">Hardly to be read</p>',
  '/wide': '<div style="width: 3000px">A long shelf</div>',
}

// What is tried here is no state to keep: a run that renews the snapshots compares here all the same.
delete process.env.UPDATE_SNAPSHOTS

let web: Web
let server: Server
let browser: Browser

before(async () => {
  web = createServer((request, response) => {
    const inside = PAGES[request.url ?? '']
    response.writeHead(inside === undefined ? 404 : 200, { 'content-type': 'text/html' })
    response.end(`<!doctype html><html lang="en"><title>Kettles</title><link rel="icon" href="data:,"><nav></nav><main id="main"><h1>Kettles</h1>${inside ?? ''}</main></html>`)
  })
  await new Promise<void>((listening) => web.listen(0, '127.0.0.1', listening))
  const url = `http://127.0.0.1:${(web.address() as AddressInfo).port}`
  server = { url, link: url, cli: () => '', stop: async () => undefined }
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await new Promise((closed) => web.close(closed))
})

const look = async ({ page }: Visit) => page.waitForLoadState('networkidle')

for (const size of Object.keys(SIZES) as Size[]) {
  const fails = (name: string, path: string, steps: (visit: Visit) => Promise<void>, why: RegExp) =>
    test(`a walk fails ${name} (${size})`, { timeout: 60_000 }, () => assert.rejects(visit(browser, server, size, path, steps), why))

  test(`a walk through a page in order passes (${size})`, { timeout: 60_000 }, () =>
    visit(browser, server, size, '/', async (here) => {
      await look(here)
      await axeIsClean(here.page)
    }),
  )
  void fails('on an error on the console', '/console', look, /console: the kettle boils over/)
  void fails('on an error that nobody caught', '/thrown', look, /error: the kettle fell/)
  void fails('on a file that is not there', '/missing', look, /console: .*404/)
  void fails('on a request to another machine', '/foreign', look, /left the machine: http:\/\/127\.0\.0\.2:9\/kettle/)
  void fails('on a picture from elsewhere', '/picture', look, /left the machine: http:\/\/localhost:9\/kettle\.png/)
  void fails('on a button without a name', '/unnamed', ({ page }) => axeIsClean(page), /button-name/)
  void fails('on words too pale to be read', '/pale', ({ page }) => axeIsClean(page), /color-contrast/)
  void fails('on a page wider than the window', '/wide', (here) => finish(here, 'trouble'), /wider than the window/)
  void fails('on a page that reads otherwise than its snapshot', '/', (here) => finish(here, 'lost'), /Kettles/)
  void fails('on a page without a snapshot', '/', (here) => finish(here, 'no-such-page'), /there is no snapshot/)
}
