import type { Page } from 'playwright-core'
import { finish } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec('archive')

const nameOf = (page: Page) => page.locator('.triage-name').innerText()
const kept = async (page: Page) => Number.parseInt(await page.locator('.page-aside').innerText(), 10)
const next = (page: Page, name: string) => page.waitForFunction((name) => document.querySelector('.triage-name')?.textContent !== name, name)
const keptAtLeast = (page: Page, count: number) =>
  page.waitForFunction((count) => Number.parseInt(document.querySelector('.page-aside')?.textContent ?? '', 10) >= count, count)

walk('a card shows the evidence and proposes; Enter accepts, and the count goes up', '/triage', async (visit) => {
  const { page } = visit
  const name = await nameOf(page)
  await page.locator('.triage-evidence li').first().waitFor()
  await finish(visit, 'triage')
  const before = await kept(page)
  await page.keyboard.press('Enter')
  await next(page, name)
  await keptAtLeast(page, before + 1)
  await page.keyboard.press('u')
  await page.locator('.triage-name', { hasText: name }).waitFor()
  await page.waitForFunction((before) => Number.parseInt(document.querySelector('.page-aside')?.textContent ?? '', 10) === before, before)
})

walk('n is not for me, space is later, a number is another circle', '/triage', async ({ page }) => {
  for (const key of ['n', 'Space', '2']) {
    const name = await nameOf(page)
    await page.keyboard.press(key)
    await next(page, name)
  }
})

walk('the same by pressing', '/triage', async ({ page }) => {
  const before = await kept(page)
  const card = page.getByRole('article')
  for (const button of [/^Keep:/, /^Not for me/, /^Later/, /about fifteen/]) {
    const name = await nameOf(page)
    await card.getByRole('button', { name: button }).click()
    await next(page, name)
  }
  await keptAtLeast(page, before + 2)
})
