import assert from 'node:assert/strict'
import { ask } from './support/away.ts'
import { finish } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec('empty')

walk('an empty book opens on three doors', '/', async (visit) => {
  const { page } = visit
  await page.getByRole('heading', { level: 1, name: 'Well met' }).waitFor()
  for (const door of ['Bring what you have', 'Name five people', 'Look around', 'Connect']) await page.getByRole('heading', { level: 2, name: door }).waitFor()
  await finish(visit, 'doors')
})

walk('the command that opens the sample network is copied by one press', '/import', async ({ page }) => {
  await page.getByRole('button', { name: 'Copy' }).click()
  await page.getByText('Copied.').waitFor()
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'wellmet demo')
})

walk('five names lead to Today, and one undo takes all of them back', '/', async ({ page, size }) => {
  const names = ['Hedda Lund', 'Pavel Sorrel', 'Juniper Hale'].map((name) => `${name} ${size}`)
  for (const [index, name] of names.entries()) await page.getByLabel(`Name ${index + 1}`).fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: '3 people are in your book.' }).waitFor()
  await page.locator('h1', { hasText: 'Tuesday' }).waitFor()
  assert.equal(new URL(page.url()).pathname, '/')
  // Not all at once: a few a day.
  await page.locator('.act-name').filter({ hasText: size }).first().waitFor()
  assert.equal((await ask<{ items: object[] }>(page, 'GET', '/people')).items.length, 3)
  await page.keyboard.press('u')
  await page.getByRole('heading', { level: 1, name: 'Well met' }).waitFor()
  assert.deepEqual((await ask<{ items: object[] }>(page, 'GET', '/people')).items, [])
})
