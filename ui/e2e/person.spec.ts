import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { finish } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec()

/** Opens the person of the first act: somebody with a history. */
async function openSomebody(page: Page): Promise<string> {
  const head = page.locator('.act-name').first()
  await head.waitFor()
  const name = await head.innerText()
  await page.getByRole('link', { name: /page$/ }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  return name
}

walk('the page says who this is, where things stand, and what happened', '/', async (visit) => {
  const { page } = visit
  const name = await openSomebody(page)
  assert.equal(await page.title(), `${name} · Wellmet`)
  await page.getByRole('region', { name: 'Worth remembering' }).waitFor()
  await page.getByRole('region', { name: 'Timeline' }).locator('.entry').first().waitFor()
  await finish(visit, 'person')
})

walk('a note is written where it stands, changed, and taken back', '/', async ({ page, size }) => {
  await openSomebody(page)
  const text = `Grows quinces for the ${size}, on the roof`
  await page.getByRole('button', { name: '+ note' }).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Control+Enter')
  const note = page.locator('.note', { hasText: text })
  await note.waitFor()
  await note.getByRole('button').click()
  await page.keyboard.type(' terrace')
  await page.keyboard.press('Control+Enter')
  await page.locator('.note', { hasText: `${text} terrace` }).waitFor()
  await page.waitForFunction(() => [...document.querySelectorAll('[role=status]')].some((line) => line.textContent?.includes('Undo')))
  await page.keyboard.press('u')
  await page.locator('.note', { hasText: `${text} terrace` }).waitFor({ state: 'detached' })
  await page.locator('.note', { hasText: text }).waitFor()
})

walk('a note reads as it was meant: emphasis, lists, and a mention that leads to its person; nothing in it is fetched or run', '/', async ({ page, size }) => {
  await openSomebody(page)
  await page.getByRole('button', { name: '+ note' }).click()
  await page.keyboard.type(`Asked for *two* things (${size}), says @Dana Okafor:`)
  for (const line of ['', '- the survey', '- <b onclick="alert(1)">quinces</b> [here](javascript:alert(2)) ![pear](https://elsewhere.example/pear.png)']) {
    await page.keyboard.press('Enter')
    await page.keyboard.insertText(line)
  }
  await page.keyboard.press('Control+Enter')
  const note = page.locator('.note', { hasText: `things (${size})` })
  await note.locator('li', { hasText: 'the survey' }).waitFor()
  assert.equal(await note.locator('em').innerText(), 'two')
  assert.equal(await note.locator('img, b').count(), 0)
  assert.match(await note.locator('li').nth(1).innerText(), /<b onclick="alert\(1\)">quinces<\/b> here pear/)
  assert.deepEqual(await note.getByRole('link').allInnerTexts(), ['@Dana Okafor', 'pear'])
  await note.getByRole('link', { name: '@Dana Okafor' }).click()
  await page.getByRole('heading', { level: 1, name: 'Dana Okafor' }).waitFor()
  await page.keyboard.press('u')
  await page.getByRole('status').filter({ hasText: 'Undone' }).waitFor()
})

walk('a channel knows itself what it is', '/', async ({ page, size }) => {
  await openSomebody(page)
  await page.getByRole('button', { name: '+ mail, number or profile' }).click()
  await page.keyboard.type(`quince.${size}@orchard.example`)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: `Write to quince.${size}@orchard.example` }).waitFor()
})

/** Makes a person as the app itself does, and gives their id. */
async function created(page: Page, person: object): Promise<string> {
  return page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
    const answer = await fetch('/api/people', { method: 'POST', headers, body: JSON.stringify(body) })
    return ((await answer.json()) as { id: string }).id
  }, person)
}

walk('who probably knows whom is a question, answered by one press and taken back', '/people', async (visit) => {
  const { page, size } = visit
  const former = `Lantern Works ${size}`
  const worked = [{ organisation: former, started_on: '2019', ended_on: '2021', current: false }]
  const [first, second] = [`Orla Finch ${size}`, `Pim Heron ${size}`]
  const id = await created(page, { name: first, positions: worked })
  await created(page, { name: second, positions: worked })
  await page.goto(new URL(`/people/${id}`, visit.server.url).href)
  const known = page.getByRole('region', { name: 'May know' })
  await known.getByText(`Probably know each other (both at ${former}, 2019 to 2021).`).waitFor()
  await finish(visit, 'person-may-know', '.context')
  await known.getByRole('button', { name: 'yes' }).click()
  await page.getByRole('region', { name: 'Relations' }).getByRole('link', { name: second }).waitFor()
  await page.keyboard.press('u')
  await known.getByRole('link', { name: second }).waitFor()
  await known.getByRole('button', { name: 'no', exact: true }).focus()
  await page.keyboard.press('n')
  await known.waitFor({ state: 'detached' })
})

walk('topics and tags come and go', '/', async ({ page, size }) => {
  await openSomebody(page)
  await page.getByRole('button', { name: '+ topic' }).click()
  await page.keyboard.type(`quinces ${size}`)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: `Remove quinces ${size}` }).click()
  await page.getByRole('button', { name: `Remove quinces ${size}` }).waitFor({ state: 'detached' })
})

walk('the circle is chosen by one key', '/', async (visit) => {
  const { page } = visit
  await openSomebody(page)
  await page.keyboard.press('r')
  const choice = page.getByRole('dialog', { name: 'Choose a circle' })
  await choice.waitFor()
  await finish(visit, 'person-circle', '[role=dialog]')
  const line = page.locator('.cadence')
  const before = await line.innerText()
  const [key, circle] = before.startsWith('Active') ? (['2', 'Close'] as const) : (['3', 'Active'] as const)
  await page.keyboard.press(key)
  await choice.waitFor({ state: 'detached' })
  await line.filter({ hasText: new RegExp(`^${circle}`) }).waitFor()
  await page.keyboard.press('u')
  await line.filter({ hasText: before }).waitFor()
})

walk('forgetting asks for the name, and cannot be pressed by accident', '/people', async (visit) => {
  const { page } = visit
  const name = 'Ferdinand Quill'
  await page.keyboard.press('n')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByRole('button', { name: 'More for this person' }).click()
  await page.getByRole('button', { name: /^Forget for good/ }).click()
  const sheet = page.getByRole('dialog', { name: `Forget ${name}?` })
  await sheet.waitFor()
  await finish(visit, 'person-forget', '[role=dialog]')
  assert.equal(await sheet.getByRole('button', { name: 'Forget for good' }).isDisabled(), true)
  await sheet.getByRole('textbox').fill(name)
  await sheet.getByRole('button', { name: 'Forget for good' }).click()
  await page.getByRole('heading', { level: 1, name: 'People' }).waitFor()
})

walk('before forgetting one sees where the name stands with others, and may put something else there', '/people', async (visit) => {
  const { page } = visit
  const [gone, stays] = ['Quentin Vale', 'Rosa Fern']
  const id = await created(page, { name: gone })
  const other = await created(page, { name: stays, notes: [{ body: `Shares a boat with ${gone}.` }] })
  await page.goto(new URL(`/people/${id}`, visit.server.url).href)
  await page.getByRole('button', { name: 'More for this person' }).click()
  await page.getByRole('button', { name: /^Forget for good/ }).click()
  const sheet = page.getByRole('dialog', { name: `Forget ${gone}?` })
  await sheet.getByText(`The name of ${gone} stands in one place about others.`).first().waitFor()
  await sheet.getByText(`Shares a boat with ${gone}.`).waitFor()
  await finish(visit, 'person-forget-elsewhere', '[role=dialog]')
  await sheet.getByRole('radio', { name: 'someone' }).click()
  await sheet.getByRole('textbox').fill(gone)
  await sheet.getByRole('button', { name: 'Forget for good' }).click()
  await page.getByText('is gone for good').waitFor()
  await page.goto(new URL(`/people/${other}`, visit.server.url).href)
  await page.locator('.note', { hasText: 'Shares a boat with someone.' }).waitFor()
})

/** Makes somebody with nothing but a name, and opens them. */
async function somebodyNew(page: Page, name: string): Promise<void> {
  await page.keyboard.press('n')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

walk('every kind of fact is added by keys alone', '/people', async (visit) => {
  const { page, size } = visit
  await somebodyNew(page, `Wilhelmina Ash ${size}`)
  await page.getByRole('button', { name: /^\+ add/ }).waitFor()
  await page.keyboard.press('a')
  const menu = page.getByRole('dialog', { name: 'add' })
  await menu.waitFor()
  await finish(visit, 'person-add', '[role=dialog]')
  await page.keyboard.press('1')
  const role = page.getByRole('dialog', { name: 'Role' })
  await role.waitFor()
  await finish(visit, 'person-role', '[role=dialog]')
  await page.keyboard.type('Orchard Press')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Typesetter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('March 2019')
  await page.keyboard.press('Enter')
  await page.getByText('March 2019 – now').waitFor()
  await page.keyboard.press('a')
  await page.keyboard.press('3')
  await page.getByRole('dialog', { name: 'Day that matters' }).waitFor()
  await page.keyboard.type('30 February')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: 'does not read as a date' }).waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('29 February')
  await page.keyboard.press('Enter')
  await page.getByText('29 February').waitFor()
  await page.keyboard.press('a')
  await page.keyboard.press('4')
  await page.getByRole('dialog', { name: 'Relation' }).waitFor()
  await page.keyboard.type('dana ok')
  await page.getByRole('option', { name: /Dana Okafor/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Dana Okafor' }).waitFor()
  await finish(visit, 'person-facts')
})

walk('a fact is changed and removed where it stands, and what is said of the person too', '/people', async (visit) => {
  const { page, size } = visit
  await somebodyNew(page, `Leopold Reed ${size}`)
  await page.getByRole('button', { name: /^\+ add/ }).click()
  await page.getByRole('dialog', { name: 'add' }).getByRole('button', { name: /Place/ }).click()
  await page.getByLabel('City').fill('Aveiro')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('button', { name: 'Edit Aveiro' }).click()
  await page.getByLabel('Country').fill('Portugal')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Edit Aveiro, Portugal' }).click()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await page.getByText('Aveiro, Portugal').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'More for this person' }).click()
  await page.getByRole('button', { name: /^Names and how you met/ }).click()
  const about = page.getByRole('dialog', { name: 'Names and how you met' })
  await finish(visit, 'person-about', '[role=dialog]')
  await about.getByLabel('Pronouns').fill('he/him')
  await about.getByLabel('Where').fill('the harbour library')
  await about.getByRole('button', { name: 'Save' }).click()
  await page.getByText('he/him').waitFor()
  await page.getByText(/harbour library/).waitFor()
})

/** One green pixel. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')

walk('a photo is chosen, shown and removed', '/people', async ({ page, size }) => {
  await somebodyNew(page, `Rosalind Tern ${size}`)
  await page.locator('input[type=file][accept^="image"]').setInputFiles({ name: 'tern.png', mimeType: 'image/png', buffer: PIXEL })
  await page.waitForFunction(() => document.querySelector<HTMLImageElement>('.person-head img.avatar')?.naturalWidth === 1)
  await page.getByRole('button', { name: 'More for this person' }).click()
  await page.getByRole('button', { name: 'Remove the photo' }).click()
  await page.locator('.person-head img.avatar').waitFor({ state: 'detached' })
})

walk('the brief is one page to read before a meeting', '/', async (visit) => {
  const { page } = visit
  const name = await openSomebody(page)
  await page.keyboard.press('b')
  await page.getByRole('button', { name: /^Print/ }).waitFor()
  await page.getByRole('region', { name: 'Last talks' }).waitFor()
  assert.equal(await page.title(), `Brief: ${name} · Wellmet`)
  await finish(visit, 'person-brief')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'More for this person' }).waitFor()
  await page.goBack()
  await page.getByRole('region', { name: 'Last talks' }).waitFor()
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.locator('nav:visible, .capture-line:visible, .sample-line:visible').count(), 0)
})

walk('the brief is opened from the menu of the page by pressing', '/', async ({ page }) => {
  const name = await openSomebody(page)
  await page.getByRole('button', { name: 'More for this person' }).click()
  await page.getByRole('dialog').getByRole('button', { name: /^Brief/ }).click()
  await page.getByRole('region', { name: 'Last talks' }).waitFor()
  assert.equal(await page.title(), `Brief: ${name} · Wellmet`)
})

walk('what changed about somebody is told from what to what, and taken back there', '/', async (visit) => {
  const { page, size } = visit
  const who = size === 'phone' ? 'Perpetua Wynn' : 'Leopold Marsh'
  await page.goto(new URL('/people?add=true', visit.server.url).href)
  await page.getByRole('dialog').getByRole('textbox').first().fill(who)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: who }).waitFor()
  await page.getByRole('button', { name: '+ mail, number or profile' }).click()
  await page.keyboard.type(`wren@${size}.example`)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: new RegExp(`wren@${size}.example`) }).first().waitFor()
  await page.getByRole('button', { name: 'More for this person' }).click()
  await page.getByRole('button', { name: /^History of changes/ }).click()
  await page.getByRole('heading', { level: 1, name: 'History of changes' }).waitFor()
  const entries = page.locator('.history > li')
  await entries.filter({ hasText: `wren@${size}.example` }).waitFor()
  await finish(visit, 'person-history', 'main')
  await entries.filter({ hasText: `wren@${size}.example` }).getByRole('button', { name: /^Undo/ }).click()
  await entries.filter({ has: page.locator('del', { hasText: `wren@${size}.example` }) }).waitFor()
  assert.equal(await entries.count(), 3)
  await page.getByRole('link', { name: `Back to ${who}` }).click()
  await page.getByRole('heading', { level: 1, name: who }).waitFor()
})

walk('a year is shown day by day, and a day or a month leads to its place in the timeline, by key too', '/', async (visit) => {
  const { page } = visit
  const who = await openSomebody(page)
  await page.keyboard.press('c')
  await page.keyboard.type(`Met ${who} on 3 March 2025`)
  await page.getByRole('list', { name: 'Understood' }).getByRole('button').first().waitFor()
  await page.keyboard.press('Enter')
  const timeline = page.getByRole('region', { name: 'Timeline' })
  await timeline.getByRole('button', { name: '2025', exact: true }).waitFor()
  const year = timeline.getByRole('group', { name: /^2026 day by day/ })
  await year.waitFor()
  assert.equal(await year.locator('.year-days i').count(), 365)
  const said = await timeline.locator('.year-head').getByRole('status').innerText()
  assert.match(said, /^\d+ entries on (one day|\d+ days)\.$|^One entry/)
  const newest = await timeline.locator('.entry time').first().getAttribute('datetime')
  // By key: the first day of the year on which something happened.
  await year.focus()
  await page.keyboard.press('ArrowRight')
  const day = await timeline.locator('.year-head').getByRole('status').innerText()
  assert.match(day, /2026: (one entry|\d+ entries)$/)
  await page.keyboard.press('Enter')
  await timeline.getByText(/^From .* 2026 back\./).waitFor()
  await page.waitForFunction((newest) => document.querySelector('.entry time')?.getAttribute('datetime') !== newest, newest)
  await timeline.getByRole('button', { name: 'Show all' }).click()
  await page.waitForFunction((newest) => document.querySelector('.entry time')?.getAttribute('datetime') === newest, newest)
  // By pressing: a month, and the year before.
  const month = timeline.locator('.year-month button').first()
  const name = (await month.getAttribute('aria-label'))?.split(':')[0] ?? ''
  await month.click()
  await timeline.getByText(`From ${name} back.`).waitFor()
  await timeline.locator('.month h3').first().filter({ hasText: name }).waitFor()
  await timeline.getByRole('button', { name: '2025', exact: true }).click()
  await timeline.getByRole('group', { name: /^2025 day by day/ }).waitFor()
  await timeline.getByRole('button', { name: 'March 2025: one entry' }).waitFor()
  await timeline.getByRole('button', { name: '2026', exact: true }).click()
  await year.waitFor()
})
