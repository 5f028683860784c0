import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { finish } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec()

const pairs = (page: Page) => page.getByRole('list', { name: 'Who should meet?' }).locator('.introduction')
const titleOf = (page: Page, place: number) => pairs(page).nth(place).getByRole('heading', { level: 2 }).innerText()

walk('pairs stand side by side, each with why they should meet and whom to ask first', '/introductions', async (visit) => {
  const { page } = visit
  await pairs(page).first().waitFor()
  assert.equal(await pairs(page).first().getByRole('link').count(), 2)
  await pairs(page).first().getByText(/^Ask .+ first/).waitFor()
  await finish(visit, 'introductions')
})

walk('one that is not wanted goes by pressing, and comes back by undo', '/introductions', async ({ page }) => {
  await pairs(page).first().waitFor()
  const said = await titleOf(page, 0)
  await pairs(page).first().getByRole('button', { name: /^Not this one/ }).click()
  await page.getByRole('heading', { level: 2, name: said, exact: true }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Undo/ }).click()
  await page.getByRole('heading', { level: 2, name: said, exact: true }).waitFor()
})

walk('by keys alone: go there, walk, let one be, take it back, and turn to whom one asks first', '/', async ({ page }) => {
  await page.keyboard.press('g')
  await page.keyboard.press('b')
  await pairs(page).first().waitFor()
  await page.keyboard.press('j')
  await page.waitForFunction(() => document.activeElement?.classList.contains('introduction'))
  const said = await titleOf(page, 1)
  await page.keyboard.press('x')
  await page.getByRole('heading', { level: 2, name: said, exact: true }).waitFor({ state: 'detached' })
  await page.keyboard.press('u')
  await page.getByRole('heading', { level: 2, name: said, exact: true }).waitFor()
  const step = await page.locator('.introduction[data-current=true] .rt-Button').first().innerText()
  await page.keyboard.press('m')
  await page.waitForURL(/\/people\//)
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${/Write to (.+) first/.exec(step)?.[1]}`) }).waitFor()
})
