import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { axeIsClean, finish } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec('empty')

const said = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor()
const open = (page: Page) => page.getByRole('region', { name: 'Open between you' })
const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' })

/** Goes to somebody by the palette. */
async function goTo(page: Page, name: string): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type(name)
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

walk('what is open with somebody is answered on their page, by key and by pressing', '/people', async ({ page, server, size }) => {
  const name = size === 'phone' ? 'Odile Fenn' : 'Isolde Wren'
  server.cli('log', `called ${name} yesterday, promised to send her the survey by 20 December`, '--yes')
  server.cli('log', `${name} promised me an intro to the harbour team by 20 December.`, '--yes')
  await page.goto(new URL('/people?all=true', page.url()).href)
  await goTo(page, name)
  const mine = open(page).getByRole('listitem').filter({ hasText: 'You promised' })
  const theirs = open(page).getByRole('listitem').filter({ hasText: ' promised' }).filter({ hasNotText: 'You promised' })
  await mine.waitFor()
  await theirs.waitFor()
  await axeIsClean(page)
  // A new day, by key.
  await page.keyboard.press('j')
  await page.keyboard.press('s')
  await page.getByRole('dialog', { name: 'Snooze until' }).waitFor()
  await page.keyboard.press('4')
  await said(page, 'Moved;')
  await mine.filter({ hasText: 'December' }).waitFor()
  // Kept, by key from the row; the timeline says so, and says who had promised.
  await mine.locator('.open-first').focus()
  await page.keyboard.press('d')
  await said(page, 'Logged')
  await mine.waitFor({ state: 'detached' })
  await timeline(page).locator('.entry').filter({ hasText: 'You promised' }).filter({ hasText: 'kept' }).waitFor()
  await page.keyboard.press('u')
  await mine.waitFor()
  // Theirs has not come, by pressing; and that is taken back.
  await theirs.getByRole('button', { name: /^Has not come/ }).click()
  await said(page, 'It has not come from')
  await theirs.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Undo/ }).click()
  await theirs.waitFor()
  // Let go names what and to whom, and nothing is nested when it is undone.
  await mine.getByRole('button', { name: /^Let go/ }).click()
  await said(page, /Let go: .*survey.*promised to/)
  await page.keyboard.press('u')
  await said(page, /Undone: Let go: .*survey/)
  await mine.waitFor()
  // The entry of the timeline has the same steps.
  const entry = timeline(page).locator('.entry').filter({ hasText: ' promised' }).filter({ hasText: 'intro' })
  await entry.getByRole('button', { name: /^It has come/ }).click()
  await theirs.waitFor({ state: 'detached' })
  await entry.filter({ hasText: 'it has come' }).waitFor()
})

walk('a promise is changed where it stands: its words above and in the timeline, its days by the pencil; undo brings all of it back', '/people', async (visit) => {
  const { page, server, size } = visit
  const name = size === 'phone' ? 'Perrin Ash' : 'Bastian Hale'
  server.cli('log', `called ${name} yesterday, promised to send him the oak survey by 20 December`, '--yes')
  await page.goto(new URL('/people?all=true', page.url()).href)
  await goTo(page, name)
  const mine = open(page).getByRole('listitem').filter({ hasText: 'You promised' })
  await mine.getByRole('button', { name: /the oak survey$/ }).first().click()
  await mine.getByRole('textbox', { name: 'What was promised' }).fill('send him the elm survey')
  // What the row answers by key is a letter while one writes.
  await page.keyboard.type(' sexed')
  await page.keyboard.press('Enter')
  await mine.getByText('send him the elm survey sexed').waitFor()
  await page.keyboard.press('u')
  await mine.getByText('the oak survey').waitFor()
  const entry = timeline(page).locator('.entry').filter({ hasText: 'You promised' })
  await entry.getByRole('button', { name: /the oak survey$/ }).first().click()
  await entry.getByRole('textbox', { name: 'What was promised' }).fill('send him the ash survey')
  await page.keyboard.press('Enter')
  await mine.getByText('send him the ash survey').waitFor()
  await entry.getByRole('button', { name: 'Edit send him the ash survey' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('By when').fill('24 December')
  await finish(visit, 'promise-change', '[role=dialog]')
  await form.getByRole('button', { name: 'Save' }).click()
  await form.waitFor({ state: 'detached' })
  await mine.filter({ hasText: '24 December' }).waitFor()
  await page.keyboard.press('u')
  await mine.filter({ hasText: '20 December' }).waitFor()
})

walk('j and k reach what is open, notes and what happened; e changes each there, and elsewhere the person', '/people', async ({ page, server, size }) => {
  const name = size === 'phone' ? 'Cosima Wend' : 'Edda Finch'
  server.cli('log', `met ${name} yesterday about the weir, promised to send her the plans by 20 December`, '--yes')
  await page.goto(new URL('/people?all=true', page.url()).href)
  await goTo(page, name)
  await timeline(page).locator('.entry').first().waitFor()
  const dialog = page.getByRole('dialog')
  const opens = async (title: string) => {
    await page.keyboard.press('e')
    await dialog.getByRole('heading', { name: title }).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
  await opens('Names and how you met')
  await page.keyboard.press('j')
  assert.equal(await page.evaluate(() => document.activeElement?.closest('.open-items') !== null), true)
  await opens('Change the promise')
  const titles: string[] = []
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('j')
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    if (label === titles.at(-1)) break
    titles.push(label)
  }
  assert.equal(await page.evaluate(() => document.activeElement?.closest('.entry') !== null), true, titles.join('; '))
  assert.ok(titles.filter((title) => title.startsWith('Edit ')).length >= 2, titles.join('; '))
  const last = await page.evaluate(() => document.activeElement?.closest('.entry')?.textContent ?? '')
  await opens(last.includes('promised') && !last.includes('weir') ? 'Change the promise' : 'Change what happened')
  await page.keyboard.press('k')
  assert.notEqual(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), titles.at(-1))
})

walk('a skipped promise leaves the day and stays open; the day is enough then', '/people', async ({ page, server, size }) => {
  const name = size === 'phone' ? 'Tarquin Moss' : 'Lorcan Pike'
  const words = size === 'phone' ? 'the quince list' : 'the harbour list'
  server.cli('log', `called ${name} yesterday, promised to send him ${words} today`, '--yes')
  await page.goto(new URL('/', page.url()).href)
  const act = page.locator('.act', { hasText: words })
  await act.waitFor()
  if ((await act.locator('.act-head').getAttribute('aria-expanded')) === 'false') await act.locator('.act-head').click()
  await page.keyboard.press('p')
  await said(page, 'still open')
  await act.waitFor({ state: 'detached' })
  // Everything else of the day passes too, and the day says so.
  for (let left = await page.locator('.act-head').count(); left > 0; left -= 1) {
    await page.keyboard.press('p')
    await page.waitForFunction((count) => document.querySelectorAll('.act-head').length < count, left)
  }
  await page.getByText('That is everything for today.').waitFor()
  await axeIsClean(page)
  await goTo(page, name)
  await open(page).getByRole('listitem').filter({ hasText: words }).waitFor()
})

walk('Esc closes the prepared message, keeps what was written, and gives the focus back', '/people', async ({ page, server, size }) => {
  const name = size === 'phone' ? 'Quilla Stone' : 'Radek Vane'
  server.cli('log', `called ${name} yesterday, promised to send ${name} the pier survey today`, '--yes')
  await page.goto(new URL('/people?all=true', page.url()).href)
  await goTo(page, name)
  await page.keyboard.press('m')
  const message = page.getByRole('region', { name: `To ${name}` })
  await message.getByRole('textbox').waitFor()
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  await page.keyboard.type('Hello from the pier')
  await page.keyboard.press('Escape')
  await message.waitFor({ state: 'detached' })
  // It was on the heading when the message was opened.
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  // The keys of the page are the page's again.
  await page.keyboard.press('e')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('m')
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  assert.match(await message.getByRole('textbox').inputValue(), /Hello from the pier/)
})

walk('how much the week holds and which days are quiet is set from the head of Today', '/people', async ({ page, server, size }) => {
  server.cli('log', `Met ${size === 'phone' ? 'Sabine Orr' : 'Ulla Frey'} today.`, '--yes')
  await page.goto(new URL('/', page.url()).href)
  const head = page.getByRole('button', { name: /^(Room for|The week is full)/ })
  await head.click()
  const room = page.getByRole('dialog', { name: 'Your pace' })
  await room.getByRole('spinbutton', { name: /People to reach/ }).fill('4')
  await page.keyboard.press('Enter')
  await said(page, '4 people to reach per week from now on.')
  await axeIsClean(page, '[role=dialog]')
  await room.getByRole('button', { name: 'Tuesday' }).click()
  await said(page, /quiet now/)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'A quiet day' }).waitFor()
  await page.keyboard.press('u')
  await head.waitFor()
  await page.keyboard.press('u')
  await said(page, 'Undone: 4 people to reach')
})
