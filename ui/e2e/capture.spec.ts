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

walk('what was asked of the beginning of a sentence is not answered for the whole of it', '/', async ({ page }) => {
  const name = await firstName(page)
  await page.keyboard.press('c')
  const begun = `met ${name.slice(0, 3)}`
  await page.keyboard.type(begun)
  await box(page).getByRole('group').first().waitFor()
  await page.keyboard.type(`${name.slice(3)} yesterday`)
  // At once, before the whole of it is read.
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
  // One goes on where one left off.
  await page.keyboard.type(' sings')
  assert.equal(await field(page).inputValue(), 'lunch with somebody who sings')
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

walk('opened empty it offers whom one was with lately, who come first among those who answer as well', '/', async ({ page }) => {
  const name = await firstName(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type(name)
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.goto(new URL('/people', page.url()).href)
  await page.getByRole('heading', { level: 1, name: 'People' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).waitFor()
  assert.match(await page.getByRole('option').first().innerText(), new RegExp(name))
  await page.getByRole('option', { name: 'Write down what happened' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
  const kept = await page.evaluate(() => localStorage.getItem('wellmet.recents') ?? '')
  assert.ok(kept.length > 2 && !kept.includes(name), 'only ids are kept on the device')
})

walk('an organisation is found despite a slip of a letter, and gone to', '/people?all=true', async ({ page }) => {
  await page.locator('.people-list li').first().waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('lumne')
  await page.getByRole('option', { name: /Lumen/ }).first().waitFor()
  await page.getByRole('option', { name: /^Lumen/ }).first().click()
  await page.getByRole('heading', { level: 1, name: /Lumen/ }).waitFor()
})

walk('after > the palette does what the screen at hand can do', '/', async ({ page, size }) => {
  const name = await firstName(page)
  const offers = async (words: string, option: string | RegExp) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(`>${words}`)
    await page.getByRole('option', { name: option }).first().waitFor()
  }
  await offers('skip', 'Skip for now')
  await page.keyboard.press('Enter')
  await page.locator('.act[data-open=true] .act-name', { hasText: name }).waitFor({ state: 'detached' })
  await page.keyboard.press('u')
  await page.locator('.act-name', { hasText: name }).first().waitFor()
  await offers('edit the mess', 'Edit the message')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.matches('textarea.message'))
  await page.keyboard.press('Escape')
  await page.goto(new URL('/people', page.url()).href)
  await page.locator('.people-list li').first().waitFor()
  for (const [words, option] of [['filter', 'Filter'], ['select', 'Select'], ['everyone', 'Everyone, or those kept'], ...(size === 'desk' ? [['columns', 'Columns']] as const : []), ['tour', 'Take the tour'], ['phone', 'Go to Phone'], ['deutsch', 'Language: Deutsch']] as const) {
    await offers(words, new RegExp(`^${option}`))
    await page.keyboard.press('Escape')
    await box(page).waitFor({ state: 'detached' })
  }
  await page.locator('.people-list a').first().click()
  await page.getByRole('region', { name: 'Timeline' }).waitFor()
  for (const [words, option] of [['write down', 'Write down what happened'], ['prepared', 'The prepared message'], ['circle', 'Circle and rhythm'], ['fact', 'Add a fact'], ['lead you', 'Who can lead you there'], ['brief', 'Brief'], ['archive', /rchive/], ['forget', 'Forget']] as const) {
    await offers(words, option instanceof RegExp ? option : new RegExp(`^${option}`))
    await page.keyboard.press('Escape')
    await box(page).waitFor({ state: 'detached' })
  }
})
