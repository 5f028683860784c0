import assert from 'node:assert/strict'
import { ask } from './support/away.ts'
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

walk('a label that every address book has is German, one of the user’s own stays as it is', '/', async ({ page, server }) => {
  const channels = [
    { kind: 'phone', value: '+351 21 555 0142', label: 'work' },
    { kind: 'phone', value: '+351 91 555 0143', label: 'Bootshaus' },
  ]
  const { id } = await ask<{ id: string }>(page, 'POST', '/people', { name: 'Odile Fenn', channels })
  await page.goto(new URL(`/people/${id}`, server.url).href)
  const reach = page.locator('.channels')
  await reach.getByText('Arbeit', { exact: true }).waitFor()
  await reach.getByText('Bootshaus', { exact: true }).waitFor()
  assert.equal(await reach.getByText('work', { exact: true }).count(), 0)
})
