import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { finish } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec()

const cooling = (page: Page) => page.getByRole('list', { name: 'Before it cools' })
const first = (page: Page) => cooling(page).locator('.act-name').first()

walk('who cools at this pace is said with the reason, and something to say', '/in-touch', async (visit) => {
  const { page } = visit
  await cooling(page).getByText(/^If nothing happens, this cools/).first().waitFor()
  assert.equal(await page.locator('.act[data-open=true]').count(), 1)
  await page.locator('.act[data-open=true]').getByRole('textbox', { name: /^Message to/ }).waitFor()
  await finish(visit, 'in-touch')
})

walk('one looks further ahead, and an act is skipped by pressing and taken back', '/in-touch', async ({ page }) => {
  await first(page).waitFor()
  const soon = await cooling(page).locator('.act-head').count()
  await page.getByRole('radio', { name: '90 days' }).click()
  await page.waitForFunction((soon) => document.querySelectorAll('.acts .act-head').length > soon, soon)
  const name = await page.locator('.act[data-open=true] .act-name').innerText()
  await page.getByRole('button', { name: /^Skip/ }).click()
  await cooling(page).locator('.act-name', { hasText: name }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Undo/ }).click()
  await cooling(page).locator('.act-name', { hasText: name }).waitFor()
})

walk('by keys alone: go there, look further ahead, walk, skip, and take back', '/', async ({ page }) => {
  await page.keyboard.press('g')
  await page.keyboard.press('k')
  await first(page).waitFor()
  await page.keyboard.press('a')
  await page.getByText(/within 90 days/).waitFor()
  await page.keyboard.press('j')
  await page.waitForFunction(() => document.activeElement?.classList.contains('act-head'))
  const name = await page.locator('.act[data-open=true] .act-name').innerText()
  await page.keyboard.press('p')
  await cooling(page).locator('.act-name', { hasText: name }).waitFor({ state: 'detached' })
  await page.keyboard.press('u')
  await cooling(page).locator('.act-name', { hasText: name }).waitFor()
})
