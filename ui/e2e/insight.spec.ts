import assert from 'node:assert/strict'
import { finish } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec()

walk('what stands out is said in sentences, each with its act; the figures wait until they are asked for', '/insight', async (visit) => {
  const { page } = visit
  await page.locator('.insight-finding').first().waitFor()
  assert.equal(await page.locator('table').count(), 0)
  await finish(visit, 'insight')
  await page.getByText('The figures behind these words').click()
  await page.getByRole('row', { name: /^People you know/ }).waitFor()
  await finish(visit, 'insight-figures', 'details')
})

walk('by keys alone: go there, walk the acts, and take one', '/', async ({ page }) => {
  await page.keyboard.press('g')
  await page.keyboard.press('n')
  await page.locator('.insight-act').first().waitFor()
  await page.keyboard.press('j')
  await page.waitForFunction(() => document.activeElement?.classList.contains('insight-act'))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/people\//)
})

walk('an act of a finding leads there by pressing', '/insight', async ({ page }) => {
  await page.locator('.insight-act').last().click()
  await page.waitForURL(/\/people\//)
})
