import assert from 'node:assert/strict'
import { axeIsClean, finish } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk, desk, phone } = spec()

walk('the first look says a few findings, each with one act', '/first-look', async (visit) => {
  await visit.page.getByRole('heading', { level: 1, name: 'First look' }).waitFor()
  assert.ok((await visit.page.locator('.finding').count()) <= 5)
  await finish(visit, 'first-look')
})

walk('history names every write, with its way back', '/history', async (visit) => {
  const { page } = visit
  await page.locator('.history li').first().waitFor()
  await finish(visit, 'history')
})

walk('a setting is written as it is made', '/settings', async (visit) => {
  const { page, size } = visit
  const capacity = page.getByLabel('People to reach per week')
  await capacity.fill(size === 'phone' ? '5' : '6')
  await capacity.blur()
  await page.getByRole('button', { name: /^Undo/ }).waitFor()
  await page.getByRole('button', { name: 'Wednesday' }).click()
  await page.waitForFunction(() => document.querySelector('[aria-label=Wednesday]')?.getAttribute('aria-pressed') === 'true')
  await page.keyboard.press('u')
  await page.waitForFunction(() => document.querySelector('[aria-label=Wednesday]')?.getAttribute('aria-pressed') === 'false')
  await page.getByRole('button', { name: 'Close' }).click()
  await finish(visit, 'settings')
})

walk('an organisation shows whom one knows there', '/organisations', async (visit) => {
  const { page } = visit
  await page.locator('.organisations a').first().waitFor()
  await finish(visit, 'organisations')
  await page.locator('.organisations a').first().click()
  await page.locator('.person-at').first().waitFor()
  await finish(visit, 'organisation')
})

for (const by of ['press', 'key'] as const) {
  walk(`an address that leads nowhere says so, and leads on by ${by}`, '/nowhere/at/all', async (visit) => {
    const { page } = visit
    await page.getByRole('heading', { level: 1, name: 'Nothing is here' }).waitFor()
    await finish(visit, 'lost')
    const onward = page.locator('#main').getByRole('link')
    if (by === 'press') await onward.click()
    else {
      await onward.focus()
      await page.keyboard.press('Enter')
    }
    await page.locator('.act-head').first().waitFor()
    assert.equal(new URL(page.url()).pathname, '/')
  })
}

void desk('g and a letter goes', '/', async ({ page }) => {
  for (const [letter, title] of [['p', 'People'], ['h', 'History'], ['s', 'Settings']] as const) {
    await page.keyboard.press('g')
    await page.keyboard.press(letter)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
  }
})

void desk('? shows the keys', '/people', async (visit) => {
  await visit.page.keyboard.press('?')
  await visit.page.getByRole('dialog', { name: 'Keys' }).waitFor()
  await finish(visit, 'keys', '[role=dialog]')
})

walk('what has no place of its own is under More, walked by keys and by pressing', '/more', async (visit) => {
  const { page } = visit
  await page.getByRole('heading', { level: 1, name: 'More' }).waitFor()
  await finish(visit, 'more')
  for (const key of ['j', 'j', 'k']) await page.keyboard.press(key)
  const first = page.locator('.more-list a').first()
  assert.equal(await first.evaluate((link) => link === document.activeElement), true)
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => window.location.pathname !== '/more')
  await page.goBack()
  await page.locator('#main').getByRole('link', { name: /^Settings/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
})

void phone('four tabs lead everywhere', '/', async ({ page }) => {
  await page.getByRole('link', { name: 'More' }).tap()
  await page.getByRole('heading', { level: 1, name: 'More' }).waitFor()
  await page.getByRole('link', { name: /^History/ }).tap()
  await page.getByRole('heading', { level: 1, name: 'History' }).waitFor()
})

walk('names are blurred by one key while others look on, and shown again', '/people', async ({ page }) => {
  const blur = () => page.locator('.person-row-name').last().evaluate((name) => getComputedStyle(name).filter)
  await page.locator('.person-row').first().waitFor()
  assert.equal(await blur(), 'none')
  await page.keyboard.press('v')
  await page.waitForFunction(() => document.documentElement.dataset.hiding === 'true')
  assert.match(await blur(), /blur/)
  await page.keyboard.press('v')
  await page.waitForFunction(() => document.documentElement.dataset.hiding === 'false')
})

walk('the palette runs an action whose name is mistyped, and People is as dense as one chose', '/people', async ({ page, size }) => {
  await page.locator('.person-row').first().waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('>dnese')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.documentElement.dataset.density === 'dense')
  const rows = async () => Promise.all([0, 1].map((row) => page.locator('.people-list li').nth(row).boundingBox()))
  const [first, second] = await rows()
  assert.equal(first?.height, size === 'phone' ? 52 : 32)
  assert.equal((second?.y ?? 0) - (first?.y ?? 0), first?.height)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('>airy')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.documentElement.dataset.density === 'airy')
  const [before, after] = await rows()
  assert.deepEqual([before?.height, (after?.y ?? 0) - (before?.y ?? 0)], size === 'phone' ? [60, 60] : [40, 40])
})

walk('a page that cannot be drawn says so, and the others are there', '/', async (visit) => {
  const { page, troubles } = visit
  await page.route('**/api/insight*', (route) => route.fulfill({ json: {} }))
  await page.goto(new URL('/insight', page.url()).href)
  await page.getByRole('heading', { level: 1, name: 'This page could not be shown' }).waitFor()
  await finish(visit, 'broken')
  await page.unroute('**/api/insight*')
  await page.getByRole('button', { name: 'Load it again' }).click()
  await page.getByRole('heading', { level: 1, name: 'Insight' }).waitFor()
  assert.ok(troubles.some((trouble) => trouble.startsWith('console: TypeError')), 'the console tells it too')
  troubles.length = 0
})

walk('the first look by keys alone: there, along its acts, and one taken', '/', async ({ page }) => {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('f')
  await page.locator('.finding-act').nth(1).waitFor()
  for (const key of ['j', 'j', 'k']) await page.keyboard.press(key)
  assert.equal(await page.locator('.finding-act').first().evaluate((act) => act === document.activeElement), true)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'First look' }).waitFor({ state: 'detached' })
})

walk('history by keys alone: there, to the last write, and back to how it was', '/people', async ({ page, size }) => {
  await page.locator('.person-row').first().waitFor()
  await page.keyboard.press('n')
  await page.keyboard.type(`Ilse Nordby ${size}`)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: `Ilse Nordby ${size}` }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  const first = page.locator('.history li').first()
  await first.getByText(`Ilse Nordby ${size}`).waitFor()
  await page.keyboard.press('j')
  assert.equal(await first.getByRole('button').evaluate((undo) => undo === document.activeElement), true)
  await page.keyboard.press('Enter')
  await page.locator('.history li[data-undone=true]', { hasText: `Ilse Nordby ${size}` }).waitFor()
})

walk('settings by keys alone: a number, a day and a choice are changed with Tab, Space and Enter', '/', async ({ page }) => {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  const capacity = page.getByLabel('People to reach per week')
  await capacity.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('7')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: /^Undo/ }).waitFor()
  await page.getByRole('button', { name: 'Thursday' }).focus()
  await page.keyboard.press('Space')
  await page.waitForFunction(() => document.querySelector('[aria-label=Thursday]')?.getAttribute('aria-pressed') === 'true')
  assert.equal(await page.getByRole('button', { name: 'Thursday' }).evaluate((day) => day === document.activeElement), true, 'the focus stays')
  await page.keyboard.press('Space')
  await page.waitForFunction(() => document.querySelector('[aria-label=Thursday]')?.getAttribute('aria-pressed') === 'false')
  await page.reload()
  await capacity.waitFor()
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[type=number]')?.value === '7')
})

walk('a note on an organisation is written, changed by key, and taken back', '/organisations', async ({ page }) => {
  await page.locator('.organisations a').first().click()
  await page.locator('.person-at').first().waitFor()
  await page.getByRole('button', { name: '+ note' }).click()
  await page.keyboard.type('They move to the harbour in June.')
  await page.keyboard.press('Control+Enter')
  const note = page.locator('.note', { hasText: 'harbour in June' })
  await note.waitFor()
  await note.locator('.edit-button').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('They move to the harbour in July.')
  await page.keyboard.press('Control+Enter')
  await page.locator('.note', { hasText: 'harbour in July' }).waitFor()
  await page.keyboard.press('u')
  await note.waitFor()
  await axeIsClean(page)
})
