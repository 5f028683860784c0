import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { contextOf, finish, watch } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec()

const acts = (page: Page) => page.getByRole('list', { name: 'To do today' }).getByRole('listitem').filter({ has: page.locator('.act-head') })
const heads = (page: Page) => page.locator('.acts').first().locator('.act-head')
const MONTHS = '(January|February|March|April|May|June|July|August|September|October|November|December)'
const MONTH_FIRST = new RegExp(`\\b${MONTHS} \\d{1,2}\\b`)
const DAY_FIRST = new RegExp(`\\b\\d{1,2} ${MONTHS}\\b`)
const toast = (page: Page) => page.getByRole('status').filter({ hasText: /\S/ })

walk('one act is open, with its reason, its evidence and the four answers', '/', async (visit) => {
  const { page } = visit
  await heads(page).first().waitFor()
  assert.match(await page.title(), /^Today · Wellmet$/)
  assert.equal(await page.locator('.act[data-open=true]').count(), 1)
  for (const answer of ['Done', 'Snooze', 'Skip', 'Drop']) await page.getByRole('button', { name: answer, exact: false }).first().waitFor()
  await finish(visit, 'today')
})

walk('where the month is written first, the page and the sentences of the server write it first', '/', async ({ page, server, size }) => {
  const browser = page.context().browser()
  assert.ok(browser)
  const context = await contextOf(browser, size, { locale: 'en-US', storageState: await page.context().storageState() })
  try {
    const american = await context.newPage()
    const troubles = watch(american, server.url)
    await american.goto(server.url)
    await american.getByRole('heading', { level: 1, name: 'Tuesday, November 24' }).waitFor()
    const reasons = american.locator('.act-reason')
    await reasons.first().waitFor()
    const said = (await american.locator('main').innerText()).replace(/\s+/g, ' ')
    assert.match(said, MONTH_FIRST)
    assert.doesNotMatch(said, DAY_FIRST)
    assert.deepEqual(troubles, [])
  } finally {
    await context.close()
  }
})

walk('an act is done by pressing, and taken back', '/', async ({ page }) => {
  const before = await acts(page).count()
  const name = await page.locator('.act[data-open=true] .act-name').innerText()
  await page.getByRole('button', { name: /^Done/ }).click()
  await page.getByRole('button', { name: /^Undo/ }).waitFor()
  await page.waitForFunction((gone) => ![...document.querySelectorAll('.act[data-open=true] .act-name')].some((shown) => shown.textContent === gone), name)
  await page.getByRole('button', { name: /^Undo/ }).click()
  await page.locator('.act-name', { hasText: name }).first().waitFor()
  assert.equal(await acts(page).count(), before)
})

walk('an act is skipped by key, and u takes it back', '/', async ({ page }) => {
  await heads(page).first().waitFor()
  const first = () => page.locator('.acts .act-name').first()
  const name = await first().innerText()
  await page.keyboard.press('p')
  await page.waitForFunction((gone) => document.querySelector('.acts .act-name')?.textContent !== gone, name)
  await page.keyboard.press('u')
  await page.locator('.acts .act-name', { hasText: name }).first().waitFor()
})

walk('j and k walk the acts, and the focus walks with them', '/', async ({ page }) => {
  await heads(page).first().waitFor()
  await page.keyboard.press('j')
  await page.waitForFunction(() => document.activeElement?.classList.contains('act-head'))
  assert.equal(await heads(page).nth(1).getAttribute('aria-expanded'), 'true')
  await page.keyboard.press('k')
  await page.waitForFunction(() => document.querySelector('.act-head')?.getAttribute('aria-expanded') === 'true')
})

walk('snoozing offers days, one key each', '/', async (visit) => {
  const { page } = visit
  await heads(page).first().waitFor()
  const name = await page.locator('.act[data-open=true] .act-name').innerText()
  await page.keyboard.press('s')
  const choices = page.getByRole('dialog', { name: 'Snooze until' })
  await choices.waitFor()
  await finish(visit, 'today-snooze', '[role=dialog]')
  await page.keyboard.press('2')
  await choices.waitFor({ state: 'detached' })
  await page.waitForFunction((gone) => ![...document.querySelectorAll('.acts:first-of-type .act[data-open=true] .act-name')].some((shown) => shown.textContent === gone), name)
  await page.keyboard.press('u')
  await page.locator('.act-name', { hasText: name }).first().waitFor()
})

walk('a message is edited in place, copied, and rests until one says that it was sent', '/', async (visit) => {
  const { page } = visit
  await heads(page).first().waitFor()
  await page.keyboard.press('e')
  await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('In my own words')
  await page.keyboard.press('Escape')
  await page.keyboard.press('y')
  const question = page.getByRole('group', { name: /^Sent to / })
  await question.waitFor()
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'In my own words')
  assert.equal(await page.locator('.act').filter({ has: question }).getByText(/^Sent to /).count(), 1, 'it is asked once')
  await finish(visit, 'today-written')
  await question.getByRole('button', { name: 'Not yet' }).click()
  await question.waitFor({ state: 'detached' })
  assert.equal(await page.getByRole('textbox', { name: /^Message to/ }).first().inputValue(), 'In my own words')
  assert.match(await toast(page).innerText(), /./)
})
