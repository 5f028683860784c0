import assert from 'node:assert/strict'
import { finish } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec()
const { walk: walkOfFew } = spec('empty')

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

walkOfFew('of people met one by one it says that all rests on you alone, and what would show more', '/import', async (visit) => {
  const { page, server } = visit
  for (const name of ['Odile Fenn', 'Lorcan Pike']) server.cli('log', `Met ${name} for coffee yesterday.`, '--yes')
  await page.goto(new URL('/insight', page.url()).href)
  await page.getByText('The book shows whom you know, not who among them knows whom.').waitFor()
  await page.getByText(/^Bring your calendar/).waitFor()
  await finish(visit, 'insight-star')
})
