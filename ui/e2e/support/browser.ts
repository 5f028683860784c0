// A browser page that is logged in, and what every spec ends with: no error, no foreign request, axe clean, an ARIA snapshot.
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page, type Request } from 'playwright-core'
import type { Server } from './server.ts'

/** The two widths every screen has to be good at. */
export const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } } as const
export type Size = keyof typeof SIZES

export const FLAGS = ['--headless', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']
/** So many looks without a request are quiet, and so many at most are taken, 20 ms apart. */
const [QUIET, PATIENCE] = [5, 250]
const SNAPSHOTS = fileURLToPath(new URL('../snapshots/', import.meta.url))

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS })
}

export interface Visit {
  page: Page
  server: Server
  size: Size
  /** What went wrong so far: console errors and requests that leave the machine. */
  troubles: string[]
}

/** A browser of a size that nobody has let in. */
export function contextOf(browser: Browser, size: Size, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const phone = size === 'phone'
  return browser.newContext({ viewport: SIZES[size], isMobile: phone, hasTouch: phone, reducedMotion: 'reduce', locale: 'en-GB', ...options })
}

/** Opens the app at a size, logged in, and walks `walk`; whatever it did, the page must have made no trouble. */
export async function visit(browser: Browser, server: Server, size: Size, path: string, walk: (visit: Visit) => Promise<void>): Promise<void> {
  const context = await contextOf(browser, size, { permissions: ['clipboard-read', 'clipboard-write'], storageState: await storageOf(browser, server) })
  const page = await context.newPage()
  const troubles = watch(page, server.url)
  count(page)
  try {
    await page.goto(new URL(path, server.url).href)
    await page.locator('h1').first().waitFor()
    await walk({ page, server, size, troubles })
    assert.deepEqual(troubles, [], 'the page made trouble')
  } finally {
    await context.close()
  }
}

const logins = new WeakMap<Server, Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>>>()

/** The link works once; its cookie serves every later visit. */
async function storageOf(browser: Browser, server: Server) {
  const known = logins.get(server)
  if (known) return known
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(server.link)
  await page.locator('nav').first().waitFor({ state: 'attached' })
  const state = await context.storageState()
  logins.set(server, state)
  await context.close()
  return state
}

const asked = new WeakMap<Page, Set<Request>>()

/** Notes which requests have no answer yet; the stream of what happens elsewhere never ends and does not count. */
function count(page: Page): void {
  const open = new Set<Request>()
  asked.set(page, open)
  page.on('request', (request) => request.resourceType() !== 'eventsource' && open.add(request))
  page.on('requestfinished', (request) => void open.delete(request))
  page.on('requestfailed', (request) => void open.delete(request))
}

/** Waits until everything the page asked for has come, and what was asked for because of it. */
async function answered(page: Page): Promise<void> {
  for (let quiet = 0, rounds = 0; quiet < QUIET && rounds < PATIENCE; rounds += 1) {
    await page.waitForTimeout(20)
    quiet = asked.get(page)?.size ? 0 : quiet + 1
  }
}

/** Notes what goes wrong on a page from now on: console errors, and requests to anywhere but the app's own address. */
export function watch(page: Page, url: string): string[] {
  const troubles: string[] = []
  const own = new URL(url).origin
  page.on('console', (message) => message.type() === 'error' && troubles.push(`console: ${message.text()} ${message.location().url}`))
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.origin !== own && !['data:', 'blob:'].includes(url.protocol)) troubles.push(`left the machine: ${url.href}`)
  })
  return troubles
}

/** How every walk ends: axe finds nothing, nothing overflows, and the page reads as it did when the snapshot was taken. */
export async function finish({ page, size }: Visit, name: string, scope?: string): Promise<void> {
  await axeIsClean(page, scope)
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), false, 'the page is wider than the window')
  await answered(page)
  const read = await page.locator(scope ?? '#main').ariaSnapshot()
  compare(`${name}.${size}.yml`, settled(read))
}

/** Runs axe in both themes; with a dialog open, only on the dialog, for what it covers reports falsely. */
export async function axeIsClean(page: Page, scope?: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    // A frame in which the page learns of it, and one in which it is drawn so.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    const builder = new AxeBuilder({ page })
    const { violations } = await (scope ? builder.include(scope) : builder).analyze()
    const found = violations.map(({ id, help, nodes }) => `${colorScheme}: ${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
    assert.deepEqual(found, [])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Dates move with the day the tests run on; what they say is left out of snapshots, that they are there is not. */
function settled(snapshot: string): string {
  return `${snapshot
    .replace(/\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day( \d{1,2} \w+)?/g, 'DAY')
    .replace(/\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)( \d{4})?/g, 'DAY')
    .replace(/\b(January|February|March|April|May|June|July|August|September|October|November|December)( \d{4})?\b/g, 'MONTH')
    .replace(/\b(yesterday|today|tomorrow|\d+ (days?|weeks?|months?|years?) ago)\b/g, 'DAY')
    .replace(/\b((Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch)(, \d{1,2}\. \p{L}+)?/gu, 'TAG')
    .replace(/\b\d{1,2}\. (Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)( \d{4})?/g, 'TAG')
    .replace(/\b(Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)( \d{4})?\b/g, 'MONAT')
    .replace(/\b(gestern|heute|morgen|vor \d+ (Tag|Woche|Monat|Jahr)(en?)?)\b/g, 'TAG')
    .replace(/ \d{1,2}:\d{2}( [ap]m)? there(, \w+)?/g, ' HOUR there')
    .replace(/ dort \d{1,2}:\d{2}(, \p{L}+)?/gu, ' dort STUNDE')
    .replace(/\/url: .*/g, '/url: …')
    .replace(/\d+/g, '0')}\n`
}

function compare(name: string, read: string): void {
  const file = `${SNAPSHOTS}${name}`
  if (process.env.UPDATE_SNAPSHOTS === '1') {
    mkdirSync(SNAPSHOTS, { recursive: true })
    writeFileSync(file, read)
    return
  }
  assert.ok(existsSync(file), `there is no snapshot ${name}; make it with UPDATE_SNAPSHOTS=1`)
  assert.equal(read, readFileSync(file, 'utf8'))
}
