import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { ask } from './support/away.ts'
import { axeIsClean, finish, type Visit } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec('empty')

const entry = (page: Page, text: string) => page.getByRole('region', { name: 'Timeline' }).locator('.entry').filter({ has: page.locator('strong', { hasText: text }) })
const editor = (page: Page) => page.getByRole('dialog', { name: 'Change what happened' })
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor()

/** Logs a meeting with somebody, and opens their page; somebody else is known too. */
async function met({ page, server }: Visit, name: string, other: string): Promise<void> {
  for (const each of [name, other]) await ask(page, 'POST', '/people', { name: each })
  server.cli('log', `Met ${name} on 20 November about the tide tables: she wants the old charts.`, '--yes')
  const { items } = await ask<{ items: { id: string; name: string }[] }>(page, 'GET', '/people')
  const id = items.find((one) => one.name === name)?.id
  await page.goto(new URL(`/people/${id}`, server.url).href)
  await entry(page, 'the tide tables').waitFor()
}

walk('what happened is changed where it stands, by pressing, and taken back', '/import', async (visit) => {
  const { page, size } = visit
  const [name, other] = size === 'phone' ? ['Odile Fenn', 'Lorcan Pike'] : ['Isolde Wren', 'Tarquin Moss']
  await met(visit, name, other)
  await entry(page, 'the tide tables').getByRole('button', { name: 'Edit the tide tables' }).click()
  await editor(page).waitFor()
  await finish(visit, 'timeline-entry', '[role=dialog]')
  await editor(page).getByLabel('What it was').selectOption('call')
  await editor(page).getByLabel('Title').fill('Harbour charts')
  await editor(page).getByLabel('Where').fill('the pilot house')
  await editor(page).getByRole('combobox', { name: 'Somebody else who was there' }).fill(other.slice(0, 6))
  await editor(page).getByRole('option', { name: other }).click()
  await editor(page).getByRole('button', { name: 'Save' }).click()
  await editor(page).waitFor({ state: 'detached' })
  const changed = entry(page, 'Harbour charts')
  await changed.getByText('the pilot house').waitFor()
  await changed.getByRole('link', { name: other }).waitFor()
  assert.match(await changed.innerText(), /wants the old charts/)
  await axeIsClean(page)
  await page.getByRole('button', { name: /^Undo/ }).click()
  await entry(page, 'the tide tables').waitFor()
  assert.equal(await entry(page, 'Harbour charts').count(), 0)
})

walk('what happened is taken out by pressing and comes back', '/import', async (visit) => {
  const { page, size } = visit
  await met(visit, size === 'phone' ? 'Hedda Quill' : 'Pavel Sorrel', `Nobody Else ${size}`)
  await entry(page, 'the tide tables').getByRole('button', { name: 'Edit the tide tables' }).click()
  await editor(page).getByRole('button', { name: 'Remove', exact: true }).click()
  await entry(page, 'the tide tables').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Undo/ }).click()
  await entry(page, 'the tide tables').waitFor()
})

walk('by keys alone: the day is written as words, a day that is none is said, and Esc leaves all as it was', '/import', async (visit) => {
  const { page, size } = visit
  await met(visit, size === 'phone' ? 'Juniper Hale' : 'Rosa Fern', `Anybody Else ${size}`)
  await entry(page, 'the tide tables').getByRole('button', { name: 'Edit the tide tables' }).focus()
  await page.keyboard.press('Enter')
  await editor(page).waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('31 November 2026')
  await page.keyboard.press('Enter')
  await editor(page).getByRole('alert').filter({ hasText: 'does not read as a day' }).waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('3 October 2026')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 3, name: 'October 2026' }).waitFor()
  await said(page, 'Undo')
  await page.keyboard.press('u')
  await page.getByRole('heading', { level: 3, name: 'November 2026' }).waitFor()
  await entry(page, 'the tide tables').getByRole('button', { name: 'Edit the tide tables' }).focus()
  await page.keyboard.press('Enter')
  await editor(page).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Left alone')
  await page.keyboard.press('Escape')
  await editor(page).waitFor({ state: 'detached' })
  assert.equal(await entry(page, 'Left alone').count(), 0)
})
