import assert from 'node:assert/strict'
import { finish } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec()

walk('people are shown, those kept first, everyone one press away', '/people', async (visit) => {
  const { page } = visit
  await page.locator('.person-row').first().waitFor()
  assert.equal(await page.title(), 'People · Wellmet')
  const count = async () => (await page.locator('.page-aside').innerText()).match(/\d[\d,]*/g)?.map((digits) => Number(digits.replace(',', ''))) ?? []
  const [kept = 0, all = 0] = await count()
  assert.ok(kept <= all)
  await page.getByRole('radio', { name: 'Everyone' }).click()
  await page.waitForFunction((all) => document.querySelector('.page-aside')?.textContent?.startsWith(String(all)), all)
  await finish(visit, 'people')
})

walk('the line filters as one types, and going back restores it', '/people?all=true', async ({ page }) => {
  const name = await page.locator('.person-row-name').first().innerText()
  await page.locator('.person-row').first().waitFor()
  await page.keyboard.press('f')
  await page.keyboard.type(name.toLowerCase())
  await page.waitForFunction((name) => [...document.querySelectorAll('.person-row-name')].every((row) => row.textContent === name), name)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.goBack()
  await page.locator('.person-row').first().waitFor()
  assert.equal(await page.getByRole('searchbox').inputValue(), name.toLowerCase())
})

walk('j walks the rows and Enter opens one', '/people?all=true', async ({ page }) => {
  await page.locator('.person-row').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.waitForFunction(() => document.activeElement === document.querySelectorAll('.person-row')[1])
  const name = await page.locator('.person-row-name').nth(1).innerText()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
})

walk('a condition becomes a chip that can be taken away', '/people?all=true&q=band:quiet', async ({ page }) => {
  await page.getByRole('button', { name: 'Remove the condition band:quiet' }).click()
  assert.equal(await page.getByRole('searchbox').inputValue(), '')
})

walk('a person needs nothing but a name', '/people', async (visit) => {
  const { page } = visit
  await page.locator('h1').waitFor()
  await page.keyboard.press('n')
  const sheet = page.getByRole('dialog', { name: 'New person' })
  await sheet.waitFor()
  await finish(visit, 'person-new', '[role=dialog]')
  await page.keyboard.type(`Ottoline Pryce ${visit.size}`)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: `Ottoline Pryce ${visit.size}` }).waitFor()
  // Away before it is taken back: the page of somebody who is not there any more is a 404.
  await page.goBack()
  await page.locator('.person-row').first().waitFor()
  await page.keyboard.press('u')
  await page.getByRole('status').filter({ hasText: /Ottoline|back/ }).waitFor()
})
