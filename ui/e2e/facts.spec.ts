import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { ask } from './support/away.ts'
import { axeIsClean, finish, SIZES, type Visit } from './support/browser.ts'
import { spec } from './support/spec.ts'

/** Who is asked about in which walk, where they were said to be, and where the second one went. */
const CAST = {
  phone: { checked: ['Odile Fenn', 'Quillwork'], changed: ['Lorcan Pike', 'Larkspur'], next: 'Medlar' },
  desk: { checked: ['Isolde Wren', 'Brambleton'], changed: ['Tarquin Moss', 'Hawthorn'], next: 'Sorrel' },
} as const

/** Long enough ago that what was said then is asked about. */
const { walk } = spec('empty', { at: '2024-03-05T09:00:00Z', steps: ({ page }) => toldThen(page) })

async function toldThen(page: Page): Promise<void> {
  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[]) {
    for (const [name, organisation] of [CAST[size].checked, CAST[size].changed]) {
      const { id } = await ask<{ id: string }>(page, 'POST', '/people', { name, positions: [{ organisation, title: 'Cartographer', current: true }] })
      await ask(page, 'PUT', `/people/${id}/cadence`, { circle: 'close' })
    }
  }
}

const question = (page: Page, organisation: string) => page.getByRole('group', { name: new RegExp(`^Still at ${organisation}\\?`) })
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor()

/** Opens somebody's page by the palette. */
async function open({ page }: Visit, name: string): Promise<void> {
  await page.locator('h1').waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type(name)
  await page.getByRole('option', { name: new RegExp(name) }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

walk('an old fact is asked about where it bears on what is due: before the act, and never twice once it is checked', '/import', async (visit) => {
  const { page, server, size } = visit
  const [name, organisation] = CAST[size].checked
  // Somebody who was away is first welcomed back; who noted something the week before was not.
  server.cli('log', 'Met Alder Finch today.', '--yes', '--now', '2026-11-19T09:00:00Z')
  server.cli('log', `Met ${name} yesterday, promised to send her the survey today.`, '--yes')
  await page.goto(new URL('/', server.url).href)
  const act = page.locator('.act').filter({ hasText: name }).first()
  await act.waitFor()
  if ((await act.getAttribute('data-open')) !== 'true') await act.locator('.act-head').click()
  await question(page, organisation).getByText('You said so in March 2024.').waitFor()
  await axeIsClean(page)
  await finish(visit, 'stale-before-an-act', '.stale')
  await question(page, organisation).getByRole('button', { name: 'yes' }).click()
  await said(page, `What you know of ${name} is checked as of today.`)
  await question(page, organisation).waitFor({ state: 'detached' })
  await page.keyboard.press('u')
  await question(page, organisation).waitFor()
  await question(page, organisation).getByRole('button', { name: 'yes' }).focus()
  await page.keyboard.press('Enter')
  await question(page, organisation).waitFor({ state: 'detached' })
  await page.reload()
  await page.locator('.act').filter({ hasText: name }).first().waitFor()
  assert.equal(await question(page, organisation).count(), 0)
})

walk('what changed ends and the new one is asked for; what one is not sure of rests', '/import', async (visit) => {
  const { page, server, size } = visit
  const [name, organisation] = CAST[size].changed
  const { next } = CAST[size]
  await page.goto(new URL('/people', server.url).href)
  await open(visit, name)
  await question(page, organisation).getByRole('button', { name: 'not sure' }).click()
  await question(page, organisation).waitFor({ state: 'detached' })
  await said(page, 'not asked for half a year')
  await page.keyboard.press('u')
  await question(page, organisation).waitFor()
  await finish(visit, 'stale-on-the-page', '.stale')
  await question(page, organisation).getByRole('button', { name: 'changed' }).focus()
  await page.keyboard.press('Enter')
  const role = page.getByRole('dialog', { name: 'Role' })
  await role.waitFor()
  await page.keyboard.type(next)
  await page.keyboard.press('Enter')
  const context = page.getByRole('complementary')
  await context.getByRole('link', { name: next }).waitFor()
  assert.equal(await question(page, organisation).count(), 0)
})
