// The twelve everyday tasks, each done the shortest way at a desk by keys and on a phone by taps, and counted: none takes more
// than six, and each takes what the guide says.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Download, Page } from 'playwright-core'
import { ask } from './support/away.ts'
import type { Size, Visit } from './support/browser.ts'
import { spec } from './support/spec.ts'
import { Hand, promised } from './support/tasks.ts'

/** So many a task may take at most. */
const MOST = 6
const { walk } = spec()
const table = promised()
const told: string[] = []

interface Task {
  /** What has to be there before; not counted. */
  before?: (visit: Visit) => Promise<void>
  desk: (hand: Hand, page: Page) => Promise<void>
  phone: (hand: Hand, page: Page) => Promise<void>
  /** That it is done. */
  done: (page: Page, visit: Visit) => Promise<void>
}

/** Declares a task: it begins on Today, and is counted to its end. */
function task(name: string, { before, done, ...ways }: Task): void {
  told.push(name)
  walk(name, '/', async (visit) => {
    const { page, size } = visit
    await before?.(visit)
    await page.goto(new URL('/', visit.server.url).href)
    await page.locator('.act-head').first().waitFor()
    const hand = new Hand(page)
    await ways[size](hand, page)
    await done(page, visit)
    assert.ok(hand.count <= MOST, `${name} takes ${hand.count}`)
    assert.equal(hand.count, table.get(name)?.[size], `what the guide says of “${name}”, ${size}`)
  })
}

const said = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor()
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const tab = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true })
const capture = (page: Page) => page.getByRole('navigation').getByRole('button', { name: 'Capture' })
const option = (page: Page, name: string) => page.getByRole('option', { name: new RegExp(`^${name}`) }).first()
const understood = (page: Page, words: string) => page.getByRole('list', { name: 'Understood' }).getByRole('button', { name: new RegExp(words) }).waitFor()

/** Goes to somebody by the palette, or on a phone by the box. */
async function goTo(hand: Hand, page: Page, name: string, by: Size): Promise<void> {
  if (by === 'desk') await hand.keys('Control+k')
  else await hand.tap(capture(page))
  await hand.type(name)
  await option(page, name).waitFor()
  if (by === 'desk') await hand.keys('Enter')
  else await hand.tap(option(page, name))
  await title(page, name)
}

const MEETING = 'met Dana Okafor and Tomas Lindqvist today about the quay, promised to send Dana the quay survey on Friday'

/** Somebody of the book by name. */
async function idOf(page: Page, name: string): Promise<string | undefined> {
  const { people } = await ask<{ people: { id: string; name: string }[] }>(page, 'GET', `/search?query=${encodeURIComponent(name)}`)
  return people.find((one) => one.name === name)?.id
}

/** How often words stand in the timeline of somebody. */
async function timesSaid(page: Page, name: string, words: string): Promise<number> {
  const { items } = await ask<{ items: { body: string | null }[] }>(page, 'GET', `/people/${await idOf(page, name)}/timeline`)
  return items.filter(({ body }) => body?.includes(words)).length
}

task('Log a meeting with two people and a promise', {
  desk: async (hand, page) => {
    await hand.keys('c')
    await hand.type(MEETING)
    await understood(page, 'quay survey')
    await hand.keys('Enter')
  },
  phone: async (hand, page) => {
    await hand.tap(capture(page))
    await hand.type(MEETING)
    await understood(page, 'quay survey')
    await hand.tap(page.getByRole('button', { name: 'Save' }))
  },
  done: async (page) => {
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await said(page, /Undo/)
    for (const name of ['Dana Okafor', 'Tomas Lindqvist']) assert.equal(await timesSaid(page, name, 'about the quay'), 1)
    const { acts } = await ask<{ acts: { reason: { text: string } }[] }>(page, 'GET', '/today?on=2026-11-27')
    assert.ok(acts.some(({ reason }) => reason.text.includes('quay survey')), 'what was promised is due')
  },
})

task('Find who works at an organisation', {
  desk: async (hand, page) => {
    await hand.keys('g', 'p')
    await page.locator('.person-row').first().waitFor()
    await hand.keys('f')
    await hand.type('org:lumen')
  },
  phone: async (hand, page) => {
    await hand.tap(capture(page))
    await hand.type('Lumen')
    await hand.tap(page.locator('.option', { hasText: /^Lumen/ }).filter({ hasText: /\d people/ }))
  },
  done: async (page) => page.locator('.person-row, .person-at').filter({ hasText: 'Dana Okafor' }).first().waitFor(),
})

/** The list holds who was to be found, and nobody elsewhere. */
async function isInLisbonAndDue(page: Page): Promise<void> {
  await page.waitForFunction(() => new URL(location.href).searchParams.get('q') === 'place:lisbon last>90d')
  await page.locator('.person-row').filter({ hasText: 'Odile Fenn' }).waitFor()
  const lines = await page.locator('.person-row').allInnerTexts()
  assert.ok(lines.every((line) => /lisbon/i.test(line)), lines.join('\n'))
}

task('See who in Lisbon is due', {
  before: async ({ page }) => {
    const { id } = await ask<{ id: string }>(page, 'POST', '/people', { name: 'Odile Fenn', addresses: [{ locality: 'Lisbon' }] })
    await ask(page, 'PUT', `/people/${id}/cadence`, { circle: 'close' })
  },
  desk: async (hand, page) => {
    await hand.keys('g', 'p')
    await page.locator('.person-row').first().waitFor()
    await hand.keys('f')
    await hand.type('place:lisbon last>90d')
  },
  phone: async (hand, page) => {
    await hand.tap(tab(page, 'People'))
    await hand.tap(page.getByRole('searchbox'))
    await hand.type('place:lisbon last>90d')
  },
  done: isInLisbonAndDue,
})

task('Merge two people who are proposed', {
  before: async ({ page }) => {
    for (const name of ['Alder Finch', 'A. Finch']) await ask(page, 'POST', '/people', { name, channels: [{ value: 'alder@orchard.example' }] })
  },
  desk: async (hand, page) => {
    await hand.keys('g', 'd')
    await page.getByRole('article', { name: /Finch/ }).waitFor()
    await hand.keys('Enter')
  },
  phone: async (hand, page) => {
    await hand.tap(tab(page, 'More'))
    await hand.tap(page.getByRole('link', { name: /^Duplicates/ }))
    await page.getByRole('article', { name: /Finch/ }).waitFor()
    await hand.tap(page.getByRole('button', { name: /^Make them one/ }))
  },
  done: (page) => said(page, 'one now'),
})

task('Prepare for a meeting', {
  desk: async (hand, page) => {
    await goTo(hand, page, 'Dana Okafor', 'desk')
    await hand.keys('b')
  },
  phone: async (hand, page) => {
    await goTo(hand, page, 'Dana Okafor', 'phone')
    await hand.tap(page.getByRole('button', { name: 'More for this person' }))
    await hand.tap(page.getByRole('dialog').getByRole('button', { name: /^Brief/ }))
  },
  done: (page) => page.getByRole('region', { name: 'Last talks' }).waitFor(),
})

const CARD = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Sunniva Quill\r\nEMAIL:sunniva@orchard.example\r\nEND:VCARD\r\n'

task('Undo an import of some days ago', {
  before: async ({ page, server }) => {
    await page.goto(new URL('/import', server.url).href)
    await page.locator('input[type=file]').first().setInputFiles({ name: 'card.vcf', mimeType: 'text/vcard', buffer: Buffer.from(CARD) })
    await title(page, 'This is what would change')
    await page.keyboard.press('Enter')
    await title(page, 'First look')
  },
  desk: async (hand, page) => {
    await hand.keys('g', 'h')
    await page.locator('.history li').first().waitFor()
    await hand.keys('j', 'Enter')
  },
  phone: async (hand, page) => {
    await hand.tap(tab(page, 'More'))
    await hand.tap(page.getByRole('link', { name: /^History/ }))
    await hand.tap(page.locator('.history li').first().getByRole('button'))
  },
  done: async (page) => {
    await said(page, 'Undone')
    assert.equal(await idOf(page, 'Sunniva Quill'), undefined)
  },
})

task('Add someone with only a name', {
  desk: async (hand, page) => {
    await hand.keys('g', 'p')
    await page.locator('.person-row').first().waitFor()
    await hand.keys('n')
    await hand.type('Ottoline Pryce')
    await hand.keys('Enter')
  },
  phone: async (hand, page) => {
    await hand.tap(tab(page, 'People'))
    await hand.tap(page.getByRole('button', { name: /^New person/ }))
    await hand.type('Ottoline Pryce')
    await hand.tap(page.getByRole('dialog').getByRole('button', { name: 'Add' }))
  },
  done: (page) => title(page, 'Ottoline Pryce'),
})

let snoozed = ''
task('Snooze for two weeks', {
  desk: async (hand, page) => {
    snoozed = await page.locator('.act[data-open=true]').first().innerText()
    await hand.keys('s')
    await page.getByRole('dialog', { name: 'Snooze until' }).waitFor()
    await hand.keys('4')
  },
  phone: async (hand, page) => {
    snoozed = await page.locator('.act[data-open=true]').first().innerText()
    await hand.tap(page.getByRole('button', { name: /^Snooze/ }))
    await hand.tap(page.getByRole('dialog').getByRole('button', { name: /^In two weeks/ }))
  },
  done: async (page) => {
    await said(page, /Undo/)
    await page.waitForFunction((before) => document.querySelector<HTMLElement>('.act[data-open=true]')?.innerText !== before, snoozed)
  },
})

const AWAY = 'lunch with Dana Okafor about the lighthouse'
task('Note something without network', {
  before: async ({ page }) => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  },
  desk: async (hand, page) => {
    await page.context().setOffline(true)
    await page.locator('.offline-line').waitFor()
    await hand.keys('c')
    await hand.type(AWAY)
    await hand.keys('Enter')
  },
  phone: async (hand, page) => {
    await page.context().setOffline(true)
    await page.locator('.offline-line').waitFor()
    await hand.tap(capture(page))
    await hand.type(AWAY)
    await hand.tap(page.getByRole('button', { name: 'Save' }))
  },
  done: async (page, { troubles }) => {
    await page.locator('.offline-line').getByText('One note waits').waitFor()
    await page.context().setOffline(false)
    await page.locator('.offline-line').waitFor({ state: 'detached' })
    assert.equal(await timesSaid(page, 'Dana Okafor', 'lighthouse'), 1)
    // That the network was gone is what the walk is about; any other trouble still counts.
    const others = troubles.filter((trouble) => !trouble.includes('ERR_INTERNET_DISCONNECTED'))
    troubles.splice(0, troubles.length, ...others)
  },
})

task('Change how often you are in touch', {
  desk: async (hand, page) => {
    await goTo(hand, page, 'Dana Okafor', 'desk')
    await hand.keys('r')
    await page.getByRole('dialog', { name: 'Choose a circle' }).waitFor()
    await hand.keys('4')
  },
  phone: async (hand, page) => {
    await goTo(hand, page, 'Dana Okafor', 'phone')
    await hand.tap(page.locator('.cadence'))
    await hand.tap(page.getByRole('dialog', { name: 'Choose a circle' }).getByRole('button', { name: /Meaningful/ }))
  },
  done: (page) => page.locator('.cadence').filter({ hasText: /^Meaningful/ }).waitFor(),
})

let written: Promise<Download>
task('Export everything', {
  desk: async (hand, page) => {
    written = page.waitForEvent('download')
    await hand.keys('Control+k')
    await hand.type('>export')
    await hand.keys('Enter')
  },
  phone: async (hand, page) => {
    written = page.waitForEvent('download')
    await hand.tap(tab(page, 'More'))
    await hand.tap(page.getByRole('link', { name: /^Settings/ }))
    await hand.tap(page.getByRole('link', { name: 'Export everything' }))
  },
  done: async () => assert.match(await readFile(await (await written).path(), 'utf8'), /"Dana Okafor"/),
})

task('Forget a person', {
  before: async ({ page }) => void (await ask(page, 'POST', '/people', { name: 'Ferdinand Vale' })),
  desk: async (hand, page) => {
    await goTo(hand, page, 'Ferdinand Vale', 'desk')
    await hand.keys('Control+k')
    await hand.type('>forget')
    await hand.keys('Enter')
    await page.getByRole('dialog', { name: 'Forget Ferdinand Vale?' }).waitFor()
    await hand.type('Ferdinand Vale')
    await hand.keys('Enter')
  },
  phone: async (hand, page) => {
    await goTo(hand, page, 'Ferdinand Vale', 'phone')
    await hand.tap(page.getByRole('button', { name: 'More for this person' }))
    await hand.tap(page.getByRole('dialog').getByRole('button', { name: /^Forget for good/ }))
    await page.getByRole('dialog', { name: 'Forget Ferdinand Vale?' }).waitFor()
    await hand.type('Ferdinand Vale')
    await hand.tap(page.getByRole('button', { name: 'Forget for good' }))
  },
  done: async (page) => {
    await title(page, 'People')
    await said(page, /./)
    assert.equal(await idOf(page, 'Ferdinand Vale'), undefined)
  },
})

void test('the guide lists these twelve tasks and no other', () => assert.deepEqual([...table.keys()], told))
