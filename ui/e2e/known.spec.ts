// What a person's page says of how one knows, of the hour where they are, and of somebody of whom next to nothing is known.
import assert from 'node:assert/strict'
import { ask } from './support/away.ts'
import { finish } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec()

walk('each fact says what it is, and where it is from', '/people', async (visit) => {
  const { page } = visit
  await page.locator('.person-row', { hasText: 'Dana Okafor' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Dana Okafor' }).waitFor()
  await page.getByText(/facts and their sources$/).click()
  await page.locator('.facts li').first().waitFor()
  const lines = await page.locator('.facts li').allInnerTexts()
  assert.ok(lines.some((line) => /^Dana Okafor\s+from the sample network/.test(line)), lines.join('\n'))
  assert.ok(lines.some((line) => / at Lumen\s+from the sample network/.test(line)), lines.join('\n'))
  assert.equal(new Set(lines).size, lines.length, 'no two lines are the same')
  assert.deepEqual(lines.filter((line) => line.startsWith('from ')), [])
  await finish(visit, 'person-sources', '.facts')
})

walk('of somebody of whom only the name is known the page is the name, one line and the caret', '/people', async (visit) => {
  const { page, server, size } = visit
  const { id } = await ask<{ id: string }>(page, 'POST', '/people', { name: `Barnaby Swift ${size}` })
  await page.goto(new URL(`/people/${id}`, server.url).href)
  await page.getByText('Nothing more is known yet').waitFor()
  assert.deepEqual(await page.locator('#main h2').allInnerTexts(), [], 'no section without anything in it')
  assert.equal(await page.getByText('No contact is noted yet').count(), 0)
  await finish(visit, 'person-bare')
  await page.getByRole('textbox', { name: 'What do you know of them?' }).fill('Keeps bees by the harbour.')
  await page.keyboard.press('Enter')
  await page.locator('.note', { hasText: 'Keeps bees by the harbour.' }).waitFor()
  await ask(page, 'POST', '/captures', { sentence: `Call with Barnaby Swift ${size} about the hives`, yes: true })
  await page.reload()
  await page.getByRole('region', { name: 'Timeline' }).waitFor()
  assert.equal(await page.getByText('Nothing more is known yet').count(), 0, 'with a call and a note something is known')
})

walk('where they are it is another hour, and it says which', '/people', async ({ page, server, size }) => {
  const made = async (name: string, address: object) => (await ask<{ id: string }>(page, 'POST', '/people', { name: `${name} ${size}`, addresses: [address] })).id
  const [far, anywhere] = [await made('Hana Mori', { locality: 'Tokyo', country: 'Japan' }), await made('Sol Reyes', { locality: 'Springfield', country: 'United States' })]
  await page.goto(new URL(`/people/${far}`, server.url).href)
  assert.match(await page.locator('.person-line').innerText(), /Tokyo.*\s\d\d:\d\d there/s)
  await page.goto(new URL(`/people/${anywhere}`, server.url).href)
  await page.locator('.person-line', { hasText: 'Springfield' }).waitFor()
  assert.equal(await page.locator('.person-there').count(), 0, 'of a place that may be anywhere nothing is said')
})

walk('a brief has something to begin with, and whom both know', '/people', async ({ page }) => {
  await page.locator('.person-row', { hasText: 'Dana Okafor' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Dana Okafor' }).waitFor()
  await page.keyboard.press('b')
  const openers = page.getByRole('region', { name: 'To begin with' })
  await openers.waitFor()
  // Each stands on something of a day.
  for (const line of await openers.getByRole('listitem').allInnerTexts()) assert.match(line, /\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)/)
  await page.getByRole('region', { name: 'People between you' }).getByRole('listitem').first().waitFor()
  await page.emulateMedia({ media: 'print' })
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length
  assert.equal(pages, 1, 'printed it is one page')
})
