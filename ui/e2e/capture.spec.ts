import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { finish, type Visit } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk, desk, phone } = spec()

const box = (page: Page) => page.getByRole('dialog', { name: 'Write down or find' })
const field = (page: Page) => page.getByRole('textbox', { name: 'What happened, or a name' })

async function firstName(page: Page): Promise<string> {
  const head = page.locator('.act-name').first()
  await head.waitFor()
  return head.innerText()
}

walk('a sentence typed right after c is understood as chips, and Enter saves it', '/', async (visit) => {
  const { page } = visit
  const name = await firstName(page)
  await page.keyboard.press('c')
  await page.keyboard.type(`coffee with ${name} yesterday`)
  assert.equal(await field(page).inputValue(), `coffee with ${name} yesterday`)
  await page.getByRole('list', { name: 'Understood' }).getByRole('button').first().waitFor()
  await finish(visit, 'capture', '[role=dialog]')
  await page.keyboard.press('Enter')
  await box(page).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Undo/ }).click()
  await page.getByRole('status').filter({ hasText: 'Undone' }).waitFor()
})

walk('Esc keeps the half-written note, and it is there when one returns', '/', async ({ page }) => {
  await firstName(page)
  await page.keyboard.press('c')
  await page.keyboard.type('lunch with somebody who')
  await page.keyboard.press('Escape')
  await box(page).waitFor({ state: 'detached' })
  await page.reload()
  await firstName(page)
  await page.keyboard.press('c')
  assert.equal(await field(page).inputValue(), 'lunch with somebody who')
  await field(page).fill('')
})

walk('a name is gone to', '/', async (visit) => {
  const { page } = visit
  const name = await firstName(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type(name.slice(0, 5).toLowerCase())
  await page.getByRole('option', { name: new RegExp(name) }).first().waitFor()
  await finish(visit, 'palette', '[role=dialog]')
  await field(page).fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
})

walk('> offers everything that can be done', '/', async ({ page }) => {
  await firstName(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('>history')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'History' }).waitFor()
})

const byPress = (open: (page: Page) => Promise<void>) => async ({ page }: Visit) => {
  const name = await firstName(page)
  await open(page)
  await field(page).fill(`called ${name} today`)
  await page.getByRole('button', { name: 'Save' }).click()
  await box(page).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Undo/ }).click()
  await page.getByRole('status').filter({ hasText: 'Undone' }).waitFor()
}

void phone('the capture button is at the thumb', '/', byPress(async (page) => page.getByRole('navigation').getByRole('button', { name: 'Capture' }).tap()))
void desk('the box stands on top of every screen', '/', byPress(async (page) => page.getByRole('button', { name: /^What happened/ }).click()))
