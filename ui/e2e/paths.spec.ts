import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { finish } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec()

/** Somebody of the sample network whom several may know, all by thin signs. */
const THIN = 'Samir Benali'

const field = (page: Page) => page.getByRole('combobox', { name: 'Person, organisation, topic or role' })
const ways = (page: Page) => page.getByRole('list', { name: /^Paths to / })
const open = (page: Page) => page.locator('.way[data-open=true]')

/** Looks for somebody by name and waits for the ways. */
async function lookFor(page: Page, name: string): Promise<void> {
  await field(page).fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('list', { name: `Paths to ${name}` }).waitFor()
}

walk('the few ways are drawn, each step with its words, and read as a list', '/paths', async (visit) => {
  const { page } = visit
  await lookFor(page, THIN)
  assert.equal(await page.title(), `Paths to ${THIN} · Wellmet`)
  assert.equal(await open(page).count(), 1)
  const drawn = open(page).locator('.way-line')
  assert.equal(await drawn.locator('.way-you').innerText(), 'You')
  assert.equal(await drawn.locator('.way-person').last().locator('.named-side-name').innerText(), THIN)
  await finish(visit, 'paths')
})

walk('whether two know each other is asked once, answered by pressing, and taken back', '/paths', async ({ page }) => {
  await lookFor(page, THIN)
  await ways(page).getByRole('button', { name: /^Ask Wanjiru Kamau about/ }).click()
  const question = page.getByRole('group', { name: `Do Wanjiru Kamau and ${THIN} know each other?` })
  await question.getByRole('button', { name: /^Not sure/ }).click()
  await page.getByRole('status').filter({ hasText: 'left open' }).waitFor()
  await question.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Undo/ }).click()
  await question.waitFor()
})

walk('by keys alone: find, walk, answer, undo, and open whom one would ask', '/', async ({ page }) => {
  await page.keyboard.press('g')
  await page.keyboard.press('l')
  await page.getByRole('heading', { level: 1, name: 'Who can lead you there?' }).waitFor()
  await field(page).waitFor()
  await page.keyboard.type('samir')
  await page.getByRole('option', { name: new RegExp(THIN) }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await ways(page).waitFor()
  await page.waitForFunction(() => document.activeElement?.classList.contains('way-head'))
  const question = open(page).getByRole('group', { name: /know each other\?$/ })
  while ((await question.count()) === 0) await page.keyboard.press('j')
  const before = await ways(page).locator('.way-said').allInnerTexts()
  const said = await open(page).locator('.way-said').innerText()
  assert.ok(await page.evaluate(() => document.activeElement?.classList.contains('way-head')), 'the focus walks along')
  await page.keyboard.press('n')
  await ways(page).locator('.way-said', { hasText: said }).waitFor({ state: 'detached' })
  await page.keyboard.press('u')
  await ways(page).locator('.way-said', { hasText: said }).waitFor()
  assert.deepEqual(await ways(page).locator('.way-said').allInnerTexts(), before)
  const whom = await open(page).locator('.way-person .named-side-name').first().innerText()
  await page.keyboard.press('o')
  await page.getByRole('heading', { level: 1, name: whom }).waitFor()
})

walk('from a person, an organisation and the palette one comes to the ways', '/people', async ({ page }) => {
  await page.locator('.person-row', { hasText: 'Dana Okafor' }).click()
  await page.getByRole('heading', { level: 1, name: 'Dana Okafor' }).waitFor()
  await page.getByRole('link', { name: /^Who can lead you to Dana Okafor/ }).click()
  await page.getByRole('list', { name: 'Paths to Dana Okafor' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('lumen')
  await page.getByRole('option', { name: 'Who can lead you to lumen' }).click()
  await page.getByRole('list', { name: 'Paths to Lumen' }).waitFor()
  await page.goto(new URL('/organisations?q=Lumen', page.url()).href)
  await page.locator('.organisations a').first().click()
  await page.getByRole('heading', { level: 1, name: 'Lumen' }).waitFor()
  await page.keyboard.press('w')
  await page.getByRole('list', { name: 'Paths to Lumen' }).waitFor()
})

walk('for a topic or a role it says that one knows somebody', '/paths', async ({ page }) => {
  await lookFor(page, 'engineer')
  await page.getByRole('status').filter({ hasText: 'You know somebody for “engineer” yourself' }).waitFor()
})

walk('several who bear a name are offered, and one is chosen', '/paths', async (visit) => {
  const { page, troubles } = visit
  await field(page).fill('an')
  await page.keyboard.press('Enter')
  const choice = page.getByRole('region', { name: 'Whom do you mean?' })
  await choice.waitFor()
  await finish(visit, 'paths-which')
  await choice.getByRole('link').first().click()
  await ways(page).waitFor()
  expectRefused(troubles, 409)
})

walk('where nobody fits it says so, and what would help', '/paths', async (visit) => {
  const { page, troubles } = visit
  await field(page).fill('lighthouse keeper')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: 'What would help' }).waitFor()
  await page.getByText('Nobody in your book fits “lighthouse keeper”').waitFor()
  await finish(visit, 'paths-none')
  expectRefused(troubles, 404)
})

/** The browser tells of every refused answer on its console; this one was asked for. */
function expectRefused(troubles: string[], status: number): void {
  assert.ok(troubles.length > 0)
  for (const trouble of troubles.splice(0)) assert.match(trouble, new RegExp(`status of ${status} .*/api/paths`))
}
