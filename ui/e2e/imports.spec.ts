import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
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
