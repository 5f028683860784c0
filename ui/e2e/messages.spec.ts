// The prepared message on a person's page.
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { finish } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec()

const message = (page: Page) => page.getByRole('textbox', { name: /^Message to/ })

walk('"Write to" of the first look opens the prepared message, not only the page', '/first-look', async (visit) => {
  const { page } = visit
  const act = page.getByRole('button', { name: 'Write to Tomas Lindqvist' })
  await act.click()
  await page.getByRole('heading', { level: 1, name: 'Tomas Lindqvist' }).waitFor()
  await message(page).waitFor()
  await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement)
  await finish(visit, 'person-write')
  await page.getByRole('button', { name: /^Close( Esc)?$/ }).click()
  await message(page).waitFor({ state: 'detached' })
})

walk('on any page the message opens by key, is written, and rests until one says that it was sent', '/people', async ({ page }) => {
  await page.locator('.person-row', { hasText: 'Kenji Watanabe' }).click()
  await page.getByRole('heading', { level: 1, name: 'Kenji Watanabe' }).waitFor()
  await page.keyboard.press('m')
  await message(page).waitFor()
  await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('In my own words')
  await page.getByRole('button', { name: /^Copy/ }).click()
  await page.getByRole('button', { name: /^Undo/ }).waitFor()
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'In my own words')
  await page.getByRole('group', { name: 'Sent to Kenji?' }).waitFor()
  assert.equal(await page.locator('.person-act').getByText('Sent to Kenji?').count(), 1, 'it is asked once')
  await page.getByRole('button', { name: /^Undo/ }).click()
  await page.getByRole('status').filter({ hasText: 'Undone' }).waitFor()
})
