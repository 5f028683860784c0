import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { ask } from './support/away.ts'
import { axeIsClean, finish, type Visit } from './support/browser.ts'
import type { Server } from './support/server.ts'
import { spec } from './support/spec.ts'

const { walk } = spec('empty')

walk('an empty book opens on three doors', '/', async (visit) => {
  const { page } = visit
  await page.getByRole('heading', { level: 1, name: 'Well met' }).waitFor()
  for (const door of ['Bring what you have', 'Name five people', 'Look around', 'Connect']) await page.getByRole('heading', { level: 2, name: door }).waitFor()
  await finish(visit, 'doors')
})

const tour = (page: Page) => page.getByRole('complementary', { name: 'Tour' })

/** Waits for the sample network with its tour, and answers where it stands. */
async function lookAround(page: Page, server: Server): Promise<string> {
  await tour(page).getByText('1 of 5').waitFor({ timeout: 60_000 })
  const { origin, hash, search } = new URL(page.url())
  assert.notEqual(origin, new URL(server.url).origin, 'it stands beside the book, not in it')
  assert.equal(`${search}${hash}`, '', 'the link is used up')
  const there = await ask<{ sample: boolean; counts: { people: number } }>(page, 'GET', '/session')
  assert.ok(there.sample && there.counts.people >= 50, JSON.stringify(there))
  return origin
}

/** Back in the own book: it is as empty as it was, and the sample network is nowhere any more. */
async function isHomeAgain({ page, server, troubles }: Visit, beside: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Well met' }).waitFor()
  assert.equal(new URL(page.url()).origin, new URL(server.url).origin)
  assert.deepEqual((await ask<{ items: object[] }>(page, 'GET', '/people')).items, [])
  assert.deepEqual((await ask<{ items: object[] }>(page, 'GET', '/history')).items, [])
  assert.doesNotMatch(await page.evaluate(async () => (await fetch('/api/export?format=json')).text()), /Okafor|Prudence/)
  await until(async () => (await fetch(beside).catch(() => null)) === null, 'nobody answers where it stood')
  // The sample network's own address is on this machine; nothing else was asked.
  assert.deepEqual(troubles.filter((trouble) => !trouble.startsWith(`left the machine: ${beside}/`)), [])
  troubles.length = 0
}

async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await holds()) return
    await new Promise((later) => setTimeout(later, 100))
  }
  assert.fail(what)
}

/** Goes on by Tab until a button has the focus, and presses it. */
async function pressByKey(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((name) => document.activeElement?.textContent?.trim() === name, name)) return page.keyboard.press('Enter')
  }
  assert.fail(`Tab never came to "${name}"`)
}

walk('one press opens the sample network with its tour beside the empty book, and leaving it brings one back with nothing of it', '/', async (visit) => {
  const { page, server } = visit
  await page.getByRole('button', { name: 'Open the sample network' }).click()
  const beside = await lookAround(page, server)
  for (let step = 1; step <= 5; step += 1) {
    await tour(page).getByText(`${step} of 5`).waitFor()
    if (step === 5) await tour(page).getByText('Leave for your own book').waitFor()
    await tour(page).getByRole('button', { name: step === 5 ? 'That is all' : 'Next' }).click()
  }
  await tour(page).waitFor({ state: 'detached' })
  // What one writes there is written there alone.
  await ask(page, 'POST', '/people', { name: 'Prudence Okafor' })
  await page.goto(new URL('/', beside).href)
  await page.locator('.act-head').first().waitFor()
  await axeIsClean(page)
  await finish(visit, 'sample-line', '.sample-line')
  await page.getByRole('button', { name: 'Leave for your own book' }).click()
  await isHomeAgain(visit, beside)
})

walk('by keys alone the sample network is opened, its tour walked and left, and the own book come back to', '/', async (visit) => {
  const { page, server } = visit
  await page.getByRole('heading', { level: 1, name: 'Well met' }).waitFor()
  await pressByKey(page, 'Open the sample network')
  const beside = await lookAround(page, server)
  await page.keyboard.press('ArrowRight')
  await tour(page).getByText('2 of 5').waitFor()
  await page.keyboard.press('Escape')
  await tour(page).waitFor({ state: 'detached' })
  await pressByKey(page, 'Leave for your own book')
  await isHomeAgain(visit, beside)
})

walk('five names lead to Today, and one undo takes all of them back', '/', async ({ page, size }) => {
  const names = ['Hedda Lund', 'Pavel Sorrel', 'Juniper Hale'].map((name) => `${name} ${size}`)
  for (const [index, name] of names.entries()) await page.getByLabel(`Name ${index + 1}`).fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: '3 people are in your book.' }).waitFor()
  await page.locator('h1', { hasText: 'Tuesday' }).waitFor()
  assert.equal(new URL(page.url()).pathname, '/')
  // Not all at once: a few a day.
  await page.locator('.act-name').filter({ hasText: size }).first().waitFor()
  assert.equal((await ask<{ items: object[] }>(page, 'GET', '/people')).items.length, 3)
  await page.keyboard.press('u')
  await page.getByRole('heading', { level: 1, name: 'Well met' }).waitFor()
  assert.deepEqual((await ask<{ items: object[] }>(page, 'GET', '/people')).items, [])
})
