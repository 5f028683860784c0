import assert from 'node:assert/strict'
import { finish } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec()

// The book of each width keeps the choice for the walks that follow.
walk('German is chosen in the settings, and the words change where one stands', '/settings', async ({ page }) => {
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en')
  await page.getByRole('radio', { name: 'Deutsch' }).click()
  await page.getByRole('heading', { level: 1, name: 'Einstellungen' }).waitFor()
  await page.getByText('Die Sprache geändert.').waitFor()
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'de')
  await page.reload()
  await page.getByRole('radio', { name: 'Deutsch', checked: true }).waitFor()
})

walk('the settings are German', '/settings', async (visit) => {
  await visit.page.getByRole('heading', { level: 1, name: 'Einstellungen' }).waitFor()
  await visit.page.getByRole('button', { name: 'Mittwoch' }).waitFor()
  await finish(visit, 'german-settings')
})

walk('Today speaks German: its day, its reasons, its steps', '/', async (visit) => {
  const { page } = visit
  await page.getByRole('heading', { level: 1, name: 'Dienstag, 24. November' }).waitFor()
  await page.getByRole('button', { name: /^Erledigt/ }).first().waitFor()
  await finish(visit, 'german-today')
})

walk('the page of a person is German', '/', async (visit) => {
  const { page } = visit
  await page.getByRole('link', { name: /^Seite von/ }).first().click()
  await page.getByRole('heading', { name: 'Zeitleiste' }).waitFor()
  await finish(visit, 'german-person')
})
