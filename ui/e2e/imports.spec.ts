import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { zipOf } from './support/archive.ts'
import { ask } from './support/away.ts'
import { finish } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec('empty')

/** Three invented cards. */
function cards(mark: string): { name: string; mimeType: string; buffer: Buffer } {
  const card = (name: string) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name} ${mark}\r\nN:${mark};${name};;;\r\nEMAIL:${name.toLowerCase()}.${mark.toLowerCase()}@orchard.example\r\nEND:VCARD\r\n`
  return { name: 'cards.vcf', mimeType: 'text/vcard', buffer: Buffer.from(['Odile', 'Bertram', 'Sunniva'].map(card).join('')) }
}

const readyTitle = (page: Page) => page.getByRole('heading', { level: 1, name: 'This is what would change' })

walk('cards are shown as a difference before anything is written, brought in, and taken back', '/import', async (visit) => {
  const { page, size } = visit
  await page.locator('input[type=file]').setInputFiles(cards(size === 'phone' ? 'Quill' : 'Pryce'))
  await readyTitle(page).waitFor({ timeout: 30_000 })
  await page.getByRole('tab', { name: /^New/ }).waitFor()
  await page.locator('.rows li').first().waitFor()
  await finish(visit, 'import-ready')
  await page.getByRole('button', { name: /^Bring it in/ }).click()
  await page.getByRole('heading', { level: 1, name: 'First look' }).waitFor({ timeout: 30_000 })
  await page.goBack()
  await page.getByRole('button', { name: 'Take it all back' }).click()
  await page.getByRole('status').filter({ hasText: /./ }).waitFor()
})

walk('an import is left without a trace by key and by pressing', '/import', async ({ page }) => {
  await page.locator('input[type=file]').setInputFiles(cards('Thorne'))
  await readyTitle(page).waitFor({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Leave it' }).click()
  await page.getByRole('heading', { level: 1, name: 'Stopped' }).waitFor()
})

/** An archive of one connection, as it was downloaded on a day. */
function connection(mark: string, day: string): { name: string; mimeType: string; buffer: Buffer } {
  const text = `First Name,Last Name,URL,Email Address,Company,Position,Connected On\nOrsolya,${mark},https://www.linkedin.com/in/orsolya-${mark.toLowerCase()},,Gantry,Surveyor,12 Mar 2023\n`
  return { name: `Basic_LinkedInDataExport_${day}.zip`, mimeType: 'application/zip', buffer: zipOf([{ name: 'Connections.csv', bytes: Buffer.from(text) }]) }
}

walk('what is known already is only closed; a newer source can note that it still holds', '/import', async (visit) => {
  const { page, size, server } = visit
  const mark = size === 'phone' ? 'Ketley' : 'Larch'
  const bring = async (day: string) => {
    await page.goto(new URL('/import', server.url).href)
    await page.locator('input[type=file]').first().setInputFiles(connection(mark, day))
  }
  const nothing = page.getByRole('heading', { level: 1, name: 'Nothing would change' })
  await bring('06-01-2026')
  await readyTitle(page).waitFor({ timeout: 30_000 })
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'First look' }).waitFor({ timeout: 30_000 })

  // The same again, closed by pressing and by key.
  for (const close of [() => page.getByRole('button', { name: /^Close/ }).click(), () => page.keyboard.press('Enter')]) {
    await bring('06-01-2026')
    await nothing.waitFor({ timeout: 30_000 })
    await page.getByRole('tab', { name: /^Same/ }).waitFor()
    assert.equal(await page.getByRole('button', { name: /^(Bring it in|Leave it|Note that)/ }).count(), 0)
    await finish(visit, 'import-nothing')
    await close()
    await page.getByRole('heading', { level: 1, name: 'Bring it in' }).waitFor()
    await page.getByRole('status').filter({ hasText: 'Closed. Nothing was changed.' }).waitFor()
  }

  await bring('09-01-2026')
  await nothing.waitFor({ timeout: 30_000 })
  await page.locator('.page-lead').getByText('For one entry it can be noted that it still holds.').waitFor()
  await page.getByRole('button', { name: /^Note that it still holds/ }).click()
  await page.getByRole('heading', { level: 1, name: 'First look' }).waitFor({ timeout: 30_000 })
  await page.getByRole('status').filter({ hasText: 'One entry was checked and still holds.' }).waitFor()
  // It is noted: the same archive has nothing more to say.
  await bring('09-01-2026')
  await nothing.waitFor({ timeout: 30_000 })
  await page.getByRole('button', { name: /^Close/ }).waitFor()
  assert.equal(await page.getByRole('button', { name: /^Note that/ }).count(), 0)
})

walk('a file dragged anywhere is imported', '/people', async ({ page }) => {
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Isolde Marsh\r\nN:Marsh;Isolde;;;\r\nEND:VCARD\r\n'], 'one.vcf', { type: 'text/vcard' }))
    return transfer
  })
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: data })
  await page.getByText('Drop to bring it in.').waitFor()
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
  await readyTitle(page).waitFor({ timeout: 30_000 })
  assert.match(page.url(), /\/import\//)
})

walk('the columns of a table nobody knows are proposed, changed, and read', '/import', async (visit) => {
  const { page, size } = visit
  const mark = size === 'phone' ? 'Quill' : 'Pryce'
  const text = `Member,Reach at,Seat,Since\nHedda ${mark},hedda.${mark}@orchard.example,12,13/04/2021\nPavel ${mark},pavel.${mark}@orchard.example,14,14/04/2021\n`
  await page.locator('input[type=file]').first().setInputFiles({ name: 'members.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  const sheet = page.getByRole('dialog', { name: 'What do the columns mean?' })
  await sheet.waitFor()
  assert.equal(await sheet.getByLabel('Member').inputValue(), 'name')
  assert.equal(await sheet.getByLabel('Reach at').inputValue(), 'email')
  await sheet.getByLabel('Seat').selectOption('custom')
  await finish(visit, 'import-columns', '[role=dialog]')
  await sheet.getByRole('button', { name: 'Read it' }).click()
  await readyTitle(page).waitFor({ timeout: 30_000 })
  await page.locator('.rows li', { hasText: `Hedda ${mark}` }).waitFor()
})

/** Three invented cards and a meeting, and later the same three cards with a change in one. */
function circle(mark: string, title?: string): { name: string; mimeType: string; buffer: Buffer }[] {
  const card = (name: string, more = '') => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name} ${mark}\r\nN:${mark};${name};;;\r\nEMAIL:${name.toLowerCase()}@${mark.toLowerCase()}.example\r\n${more}END:VCARD\r\n`
  const people = [card('Aurelio'), card('Briony', title && `TITLE:${title}\r\n`), card('Casimir')].join('')
  const meeting = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:${mark}@weir.example\r\nDTSTART:20261105T100000Z\r\nSUMMARY:Planning the ${mark} weir\r\nATTENDEE;CN=Aurelio ${mark}:mailto:aurelio@${mark.toLowerCase()}.example\r\nATTENDEE;CN=Somebody:mailto:somebody@else.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`
  return [
    { name: 'people.vcf', mimeType: 'text/vcard', buffer: Buffer.from(people) },
    { name: 'calendar.ics', mimeType: 'text/calendar', buffer: Buffer.from(meeting) },
  ]
}

walk('some of an import is taken: a kind and a person stay out, are named, and come again with the same files', '/import', async (visit) => {
  const { page, size } = visit
  const mark = size === 'phone' ? 'Ashdown' : 'Brockwell'
  await page.locator('input[type=file]').first().setInputFiles(circle(mark))
  await readyTitle(page).waitFor({ timeout: 30_000 })
  const parts = page.getByRole('region', { name: 'What comes in' })
  await parts.getByRole('checkbox', { name: 'Meetings: 1 new' }).click()
  await page.getByRole('button', { name: /^Bring in 3 of 4/ }).waitFor()
  await page.getByRole('combobox', { name: 'Which rows' }).selectOption('contacts')
  const briony = page.getByRole('checkbox', { name: `Briony ${mark}` })
  await briony.waitFor()
  // By key: the first row, the second one, left out.
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  assert.equal(await briony.isChecked(), false)
  await parts.getByText('2 of them').waitFor()
  assert.equal(await parts.getByRole('checkbox', { name: 'Everything' }).evaluate((box: HTMLInputElement) => box.indeterminate), true)
  await page.getByText('2 rows stay out. The same files offer them again.').waitFor()
  await finish(visit, 'import-some')
  await page.getByRole('button', { name: /^Bring in 2 of 4/ }).click()
  await page.getByRole('heading', { level: 1, name: 'First look' }).waitFor({ timeout: 30_000 })
  await page.goBack()
  await page.getByRole('heading', { name: 'Not taken' }).waitFor()
  await page.getByText('You left it out.').first().waitFor()
  await page.getByRole('columnheader', { name: 'Left out by you' }).waitFor()
  await finish(visit, 'import-some-taken', 'main')

  await page.goto(new URL('/import', visit.server.url).href)
  await page.locator('input[type=file]').first().setInputFiles(circle(mark, 'Miller'))
  await readyTitle(page).waitFor({ timeout: 30_000 })
  await parts.getByRole('checkbox', { name: 'Address book: 1 new' }).waitFor()
  await parts.getByRole('checkbox', { name: 'Everything' }).click()
  assert.equal(await page.getByRole('button', { name: /^Bring in 0 of 2/ }).isDisabled(), true)
  await parts.getByRole('checkbox', { name: 'Everything' }).click()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'First look' }).waitFor({ timeout: 30_000 })
})

/** So many cards that they are on their way for seconds, whatever the machine. */
const MANY = 15_000

function manyCards(mark: string): { name: string; mimeType: string; buffer: Buffer } {
  const card = (number: number) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Corin ${mark} ${number}\r\nN:${mark} ${number};Corin;;;\r\nEMAIL:corin.${number}@${mark.toLowerCase()}.example\r\nEND:VCARD\r\n`
  return { name: 'many.vcf', mimeType: 'text/vcard', buffer: Buffer.from(Array.from({ length: MANY }, (_, number) => card(number)).join('')) }
}

/** How many people the book has, as the server counts them. */
const peopleNow = async (page: Page) => (await ask<{ counts: { people: number } }>(page, 'GET', '/session')).counts.people

/** Stops what is at work once it is seen going on, and reads in words that nothing of it stays. */
async function stopOnTheWay(page: Page, title: string, press: (stop: Locator) => Promise<void>, seen: RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor({ timeout: 60_000 })
  const bar = page.getByRole('progressbar', { name: title })
  await bar.waitFor()
  await page.locator('.import-progress').getByText(seen).first().waitFor()
  await page.locator('.import-progress [role=status]').filter({ hasText: /./ }).waitFor({ state: 'attached' })
  await press(page.getByRole('button', { name: 'Stop', exact: true }))
  await page.getByRole('heading', { level: 1, name: 'Stopped' }).waitFor({ timeout: 60_000 })
  await page.locator('.page-lead').getByText('You stopped this import; nothing of it is in the book.').waitFor()
  await page.getByRole('status').filter({ hasText: 'You stopped this import' }).waitFor()
  await bar.waitFor({ state: 'detached' })
}

walk('thousands are stopped while they are read and while they come in, nothing stays; then they come in whole and are taken back', '/import', async (visit) => {
  const { page, size, server } = visit
  const cards = manyCards(size === 'phone' ? 'Fallow' : 'Greave')
  const before = await peopleNow(page)
  const bring = async () => {
    await page.goto(new URL('/import', server.url).href)
    await page.locator('input[type=file]').first().setInputFiles(cards)
  }
  // By mouse, while the files are read.
  await bring()
  await stopOnTheWay(page, 'Reading', (stop) => stop.click(), /[\d,]+ read so far/)
  assert.equal(await peopleNow(page), before)
  await finish(visit, 'import-stopped')

  // By key, while they come in: what was in goes out again.
  await bring()
  await readyTitle(page).waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: /^Bring it in/ }).waitFor()
  await page.keyboard.press('Enter')
  await stopOnTheWay(page, 'Coming in', async (stop) => (await stop.focus(), page.keyboard.press('Enter')), /[\d,]+ of 15,000/)
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1', 'the focus is where it is said')
  assert.equal(await peopleNow(page), before)

  // Whole, and taken back as one.
  await bring()
  await readyTitle(page).waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: /^Bring it in/ }).click()
  await page.getByRole('heading', { level: 1, name: 'First look' }).waitFor({ timeout: 60_000 })
  assert.equal(await peopleNow(page), before + MANY)
  await page.keyboard.press('u')
  const status = page.getByRole('status')
  await status.filter({ hasText: 'Taking it back.' }).waitFor()
  await status.getByRole('button', { name: 'Stop', exact: true }).click()
  await status.filter({ hasText: 'You stopped this; nothing was changed.' }).waitFor({ timeout: 60_000 })
  assert.equal(await peopleNow(page), before + MANY)
  await page.keyboard.press('u')
  await status.getByRole('button', { name: 'Take it back' }).click()
  await status.filter({ hasText: 'Taking it back.' }).waitFor()
  await status.filter({ hasText: /^Undone: 15,000 people/ }).waitFor({ timeout: 60_000 })
  assert.equal(await peopleNow(page), before)
}, 300_000)
