import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { ask } from './support/away.ts'
import { axeIsClean, finish, type Visit } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec('empty')

const section = (page: Page) => page.getByRole('region', { name: 'How long people are kept' })
const acts = (page: Page, name: string) => section(page).getByRole('group', { name, exact: true })

/** Three people one spoke with three years ago, under one tag. */
async function longAgo({ page, server }: Visit, names: readonly string[], tag: string): Promise<void> {
  for (const name of names) {
    server.cli('log', `Met ${name} for coffee today.`, '--yes', '--now', '2023-05-09T09:00:00Z')
    const { items } = await ask<{ items: { id: string; name: string }[] }>(page, 'GET', '/people')
    await ask(page, 'POST', `/people/${items.find((one) => one.name === name)?.id}/tags`, { name: tag })
  }
  await page.goto(new URL('/settings', server.url).href)
  await section(page).waitFor()
}

walk('for how long people are kept is said by tag; whoever is past it is archived, kept another year, or forgotten', '/import', async (visit) => {
  const { page, size } = visit
  const [tag, names] = size === 'phone' ? ['candidate', ['Odile Fenn', 'Lorcan Pike', 'Hedda Quill']] as const : ['press', ['Isolde Wren', 'Pavel Sorrel', 'Tarquin Moss']] as const
  const [archived, kept, gone] = names
  await longAgo(visit, names, tag)
  await section(page).getByLabel('Tag').fill(tag)
  await section(page).getByLabel('months').fill('24')
  await section(page).getByRole('button', { name: 'Keep so long' }).click()
  await section(page).getByText(`${tag}: 24 months`).waitFor()
  await section(page).getByText('3 people have been kept for as long as you wanted.').click()
  await acts(page, archived).waitFor()
  await axeIsClean(page)
  await finish(visit, 'keeping-due', 'section[aria-label="How long people are kept"]')
  await acts(page, archived).getByRole('button', { name: 'archive' }).click()
  await acts(page, archived).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Undo/ }).click()
  await acts(page, archived).waitFor()
  await acts(page, archived).getByRole('button', { name: 'archive' }).focus()
  await page.keyboard.press('Enter')
  await acts(page, archived).waitFor({ state: 'detached' })
  await acts(page, kept).getByRole('button', { name: 'keep another year' }).focus()
  await page.keyboard.press('Enter')
  await acts(page, kept).waitFor({ state: 'detached' })
  await acts(page, gone).getByRole('button', { name: 'forget' }).click()
  const sheet = page.getByRole('dialog', { name: `Forget ${gone}?` })
  await sheet.getByRole('textbox').fill(gone)
  await page.keyboard.press('Enter')
  await acts(page, gone).waitFor({ state: 'detached' })
  const { items } = await ask<{ items: { name: string }[] }>(page, 'GET', '/people')
  assert.ok(!items.some(({ name }) => name === gone), `${gone} is forgotten`)
  await section(page).getByRole('button', { name: `Remove ${tag}` }).click()
  await section(page).getByText(`${tag}: 24 months`).waitFor({ state: 'detached' })
})

walk('the week is shared between personal and professional people, by pressing and by keys, and taken back', '/import', async (visit) => {
  const { page, size } = visit
  const tag = size === 'phone' ? 'choir' : 'allotment'
  const before = await ask<{ personal_tags: string[] }>(page, 'GET', '/settings')
  await page.goto(new URL('/settings', page.url()).href)
  const shared = page.getByRole('switch', { name: /^Share the week between personal and professional people/ })
  await shared.click()
  const personal = page.getByLabel('Acts a week for personal people')
  await personal.waitFor()
  await finish(visit, 'balance', 'section[aria-label="Your pace"]')
  await personal.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  // The line at the foot may still tell of the write before: only the book says that this one has arrived.
  await page.waitForFunction(async () => ((await (await fetch('/api/settings')).json()) as { personal_per_week: number }).personal_per_week === 2)
  const who = page.getByLabel('Who is personal')
  await who.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(`${tag}, neighbours`)
  await page.keyboard.press('Enter')
  await page.waitForFunction(async (tag) => ((await (await fetch('/api/settings')).json()) as { personal_tags: string[] }).personal_tags.includes(tag), tag)
  const settings = await ask<{ personal_per_week: number; personal_tags: string[] }>(page, 'GET', '/settings')
  assert.deepEqual([settings.personal_per_week, settings.personal_tags], [2, [tag, 'neighbours']])
  await page.reload()
  await personal.waitFor()
  assert.equal(await personal.inputValue(), '2')
  await shared.focus()
  await page.keyboard.press('Space')
  await personal.waitFor({ state: 'detached' })
  await page.keyboard.press('u')
  await personal.waitFor()
  await shared.click()
  await personal.waitFor({ state: 'detached' })
  await ask(page, 'PUT', '/settings', { personal_tags: before.personal_tags })
})
