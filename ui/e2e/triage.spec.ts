import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { finish } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec()

const nameOf = (page: Page) => page.locator('.triage-name').innerText()
const kept = async (page: Page) => Number.parseInt(await page.locator('.page-aside').innerText(), 10)
const next = (page: Page, name: string) => page.waitForFunction((name) => document.querySelector('.triage-name')?.textContent !== name, name)

walk('a card shows the evidence and proposes; Enter accepts, and the count goes up', '/triage', async (visit) => {
  const { page } = visit
  const name = await nameOf(page)
  await page.locator('.triage-evidence li').first().waitFor()
  await finish(visit, 'triage')
  const before = await kept(page)
  await page.keyboard.press('Enter')
  await next(page, name)
  await page.waitForFunction((before) => Number.parseInt(document.querySelector('.page-aside')?.textContent ?? '', 10) > before, before)
  await page.keyboard.press('u')
})

walk('n is not for me, space is later, a number is another circle', '/triage', async ({ page }) => {
  for (const key of ['n', 'Space', '2']) {
    const name = await nameOf(page)
    await page.keyboard.press(key)
    await next(page, name)
  }
})

walk('the same by pressing', '/triage', async ({ page, size }) => {
  // The book is shared by both widths: the second finds everybody decided.
  if (size === 'desk') return
  for (const button of [/^Keep:/, /^Not for me/, /^Later/]) {
    const name = await nameOf(page)
    await page.getByRole('button', { name: button }).click()
    await next(page, name)
  }
  assert.ok((await kept(page)) > 0)
})
