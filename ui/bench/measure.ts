// Measures the app in a real browser on a full book, and prints one JSON object of samples in milliseconds (and kilobytes).
//
// WELLMET_LINK logs in once. Times are taken inside the page: from the event to the frame in which its answer is painted.
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

const DESK = { width: 1280, height: 800 }
const FLAGS = ['--headless', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']
/** How often each thing is done; enough for a 95th percentile. */
const ROUNDS = 40
/** An answer that has not changed for so long is the whole answer. */
const QUIET = 120

interface Samples {
  script_kilobytes: number[]
  first_load: number[]
  palette: number[]
  filter: number[]
  screen: Record<string, number[]>
  frames: number[]
  map: number[]
  map_with_ties: number[]
}

/** What is put into each page before its own scripts: how long something takes until it is painted. */
function instruments(): void {
  const painted = (done: (at: number) => void) => requestAnimationFrame(() => setTimeout(() => done(performance.now())))
  const wait = async (holds: () => boolean, patience: number): Promise<number> => {
    const end = performance.now() + patience
    while (!holds()) {
      if (performance.now() > end) throw new Error(`never: ${holds.toString()}`)
      await new Promise((next) => requestAnimationFrame(next))
    }
    return new Promise(painted)
  }
  /** From the next key until a selector's text has changed for the first time and was painted. */
  const answer = (selector: string, quiet: number) =>
    new Promise<number>((resolve) => {
      const box = document.querySelector(selector)
      if (!box) throw new Error(`nothing is ${selector}`)
      let pressed = 0
      let changed = 0
      const press = (event: Event) => {
        if (!pressed) pressed = event.timeStamp
      }
      const seen = new MutationObserver(() => {
        if (pressed && !changed) painted((at) => (changed ||= at))
      })
      seen.observe(box, { childList: true, characterData: true, subtree: true, attributes: true })
      document.addEventListener('keydown', press, true)
      setTimeout(() => {
        seen.disconnect()
        document.removeEventListener('keydown', press, true)
        resolve(changed ? changed - pressed : Number.NaN)
      }, quiet * 3)
    })
  Object.assign(window, { bench: { wait, answer } })
}

interface Bench {
  wait: (holds: () => boolean, patience: number) => Promise<number>
  answer: (selector: string, quiet: number) => Promise<number>
}
declare global {
  interface Window {
    bench: Bench
  }
}

async function measure(browser: Browser, link: string): Promise<Samples> {
  const context = await browser.newContext({ viewport: DESK, reducedMotion: 'reduce', locale: 'en-GB' })
  // What runs this file wraps functions to keep their names, which a page knows nothing of.
  await context.addInitScript({ content: `globalThis.__name = (one) => one; (${instruments.toString()})()` })
  const page = await context.newPage()
  await page.goto(link)
  await page.locator('.act-name, .enough').first().waitFor()
  const root = new URL(page.url()).origin
  const script_kilobytes = [await scripts(page, root)]
  const maps = await mapLoads(context, root)
  return {
    script_kilobytes,
    first_load: await firstLoads(context, root),
    palette: await palette(page, root),
    filter: await filter(page, root),
    screen: await screens(page, root),
    frames: await frames(page, root),
    ...maps,
  }
}

/** The scripts of the first page as they travel. */
async function scripts(page: Page, root: string): Promise<number> {
  await page.goto(root)
  await page.locator('h1').first().waitFor()
  const bytes = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ initiatorType, name }) => initiatorType === 'script' || name.endsWith('.js'))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  )
  return bytes / 1000
}

/** From the start of the navigation until Today is painted, with what a browser has kept. */
async function firstLoads(context: BrowserContext, root: string): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS / 4; round++) {
    const page = await context.newPage()
    await page.goto(root, { waitUntil: 'commit' })
    times.push(await page.evaluate(() => window.bench.wait(() => document.querySelector('.act-name, .enough') !== null, 20_000)))
    await page.close()
  }
  return times
}

/** From the start of the navigation until everybody is on the map and in the list beside it, and until their ties are drawn too. */
async function mapLoads(context: BrowserContext, root: string): Promise<Pick<Samples, 'map' | 'map_with_ties'>> {
  const [map, map_with_ties]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS / 4; round++) {
    const page = await context.newPage()
    await page.goto(`${root}/map`, { waitUntil: 'commit' })
    const drawn = await page.evaluate(() => window.bench.wait(() => document.querySelector('.map-row') !== null && (document.querySelector<HTMLCanvasElement>('.sigma-ground')?.width ?? 0) > 0, 20_000))
    const tied = await page.evaluate(() => window.bench.wait(() => document.querySelector('.map-drawing[data-complete=true]') !== null, 20_000))
    map.push(drawn)
    map_with_ties.push(tied)
    await page.close()
  }
  return { map, map_with_ties }
}

/** Letters of names in turn, into the palette. */
async function palette(page: Page, root: string): Promise<number[]> {
  await page.goto(root)
  await page.locator('.act-name, .enough').first().waitFor()
  await page.waitForTimeout(1_500)
  await page.keyboard.press('Control+k')
  await page.getByRole('textbox', { name: 'What happened, or a name' }).waitFor()
  return typed(page, '.options')
}

async function filter(page: Page, root: string): Promise<number[]> {
  await page.goto(`${root}/people?all=true`)
  await page.locator('.person-row').first().waitFor()
  await page.keyboard.press('f')
  return typed(page, '#main')
}

async function typed(page: Page, selector: string): Promise<number[]> {
  const times: number[] = []
  for (const word of ['ana', 'mor', 'lum', 'jo', 'kar', 'dev', 'sil', 'ber', 'tomas', 'wil', 'ruth', 'eng']) {
    for (const letter of word) {
      const answered = page.evaluate(([selector, quiet]) => window.bench.answer(selector, quiet), [selector, QUIET] as const)
      await page.keyboard.press(letter)
      const time = await answered
      if (!Number.isNaN(time)) times.push(time)
    }
    for (const _ of word) await page.keyboard.press('Backspace')
    await page.waitForTimeout(QUIET * 2)
  }
  return times
}

/** Presses from screen to screen until the new one is painted with what it is for. */
async function screens(page: Page, root: string): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = {}
  await page.goto(root)
  await page.locator('.act-name, .enough').first().waitFor()
  await page.waitForTimeout(1_000)
  const go = async (name: string, press: string, there: string) => {
    const time = await page.evaluate(
      async ([press, there]) => {
        const link = document.querySelector<HTMLElement>(press)
        if (!link) throw new Error(`nothing to press: ${press}`)
        const start = performance.now()
        link.click()
        return (await window.bench.wait(() => document.querySelector(there) !== null, 10_000)) - start
      },
      [press, there] as const,
    )
    ;(times[name] ??= []).push(time)
  }
  for (let round = 0; round < ROUNDS / 2; round++) {
    await go('people', 'a.place[href="/people"]', '.people-list .person-row')
    await go('person', `.people-list li:nth-child(${1 + (round % 12)}) a`, '.person-head h1, [data-screen=person] h1, main h1.person-name')
    await go('today', 'a.place[href="/"]', '.act-name, .enough')
  }
  return times
}

/** Everybody scrolled through from top to bottom and half back; how long each frame took. */
async function frames(page: Page, root: string): Promise<number[]> {
  await page.goto(`${root}/people?all=true`)
  await page.locator('.person-row').first().waitFor()
  await page.waitForTimeout(1_000)
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const times: number[] = []
        let last = performance.now()
        let left = 600
        const step = (now: number) => {
          times.push(now - last)
          last = now
          window.scrollBy(0, left > 200 ? 900 : -400)
          if (--left) requestAnimationFrame(step)
          else resolve(times.slice(1))
        }
        requestAnimationFrame(step)
      }),
  )
}

const { WELLMET_LINK: link, CHROMIUM: executablePath = '/usr/bin/chromium' } = process.env
if (!link) throw new Error('Set WELLMET_LINK to a link that lets a browser in.')
const browser = await chromium.launch({ executablePath, args: FLAGS })
try {
  console.log(JSON.stringify(await measure(browser, link)))
} finally {
  await browser.close()
}
