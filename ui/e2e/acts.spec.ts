import assert from 'node:assert/strict'
import { finish } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec('empty')

walk('the follow-ups of one event stand together under its name, and are walked and answered as any act', '/import', async (visit) => {
  const { page, server, size } = visit
  const [event, one, other] = size === 'phone' ? ['Harbour Talks', 'Odile Fenn', 'Tarquin Moss'] : ['Quince Fair', 'Isolde Wren', 'Lorcan Pike']
  for (const name of [one, other]) server.cli('log', `Met ${name} at ${event} yesterday.`, '--yes')
  await page.goto(new URL('/', page.url()).href)
  const sitting = page.locator('.sitting', { has: page.getByRole('heading', { level: 2, name: `${event}: 2 people in one sitting` }) })
  await sitting.waitFor()
  assert.deepEqual((await sitting.locator('.act-name').allInnerTexts()).sort(), [one, other].sort())
  await finish(visit, 'today-sitting')
  const head = sitting.locator('.act-head').first()
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
  const [first, second] = await sitting.locator('.act-name').allInnerTexts()
  await page.keyboard.press('j')
  await page.waitForFunction((name) => document.querySelector('.act[data-open=true] .act-name')?.textContent === name, second)
  await page.keyboard.press('p')
  // One that is left is an act like any other: the heading goes.
  await sitting.waitFor({ state: 'detached' })
  await page.locator('.act-name', { hasText: first }).waitFor()
  await page.keyboard.press('u')
  await sitting.waitFor()
})
