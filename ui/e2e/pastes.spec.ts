// A pasted card, signature or profile address becomes a person to confirm; before Enter nothing is written.
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { ask } from './support/away.ts'
import { finish } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec('empty')

/** Pastes as a browser does, into what has the focus. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text)
  await page.keyboard.press('Control+v')
}

const namesOf = async (page: Page) => (await ask<{ items: { name: string }[] }>(page, 'GET', '/people')).items.map(({ name }) => name)
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Add them?' })

walk('a signature pasted into the capture box becomes somebody, with what was found', '/import', async (visit) => {
  const { page, size } = visit
  const name = size === 'phone' ? 'Odile Fenn' : 'Lorcan Pike'
  await page.keyboard.press('c')
  await page.getByRole('textbox', { name: 'What happened, or a name' }).waitFor()
  await paste(page, `Best regards,\n${name}\nHarbour Pilot at Quay Works ${size}\n+49 30 901820\npilot@${size}.example\nPier 12, second floor`)
  await sheet(page).getByLabel('Name', { exact: true }).waitFor()
  assert.equal(await sheet(page).getByLabel('Name', { exact: true }).inputValue(), name)
  assert.equal(await sheet(page).getByLabel('Mail').inputValue(), `pilot@${size}.example`)
  assert.equal(await sheet(page).getByLabel('Phone').inputValue(), '+49 30 901820')
  assert.ok(!(await namesOf(page)).includes(name), 'nothing is written before Enter')
  await finish(visit, 'pasted-signature', '.sheet')
  await sheet(page).getByLabel('Name', { exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByText(`Quay Works ${size}`).first().waitFor()
  await page.locator('.note', { hasText: 'Pier 12, second floor' }).waitFor()
  // From elsewhere, for the page of somebody who was taken back is nowhere.
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await page.getByRole('heading', { level: 1, name: 'History' }).waitFor()
  await page.keyboard.press('u')
  await page.getByRole('status').filter({ hasText: 'Undone' }).waitFor()
  assert.ok(!(await namesOf(page)).includes(name))
})

walk('a card pasted anywhere, and the address of a profile', '/history', async ({ page, size }) => {
  const name = size === 'phone' ? 'Tarquin Moss' : 'Isolde Wren'
  await paste(page, `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nORG:Moss and Sons ${size}\nEMAIL:moss@${size}.example\nEND:VCARD`)
  await sheet(page).getByLabel('Organisation').waitFor()
  assert.equal(await sheet(page).getByLabel('Organisation').inputValue(), `Moss and Sons ${size}`)
  await sheet(page).getByRole('button', { name: 'Add', exact: false }).last().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  // Who bears one of the addresses already is said.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await paste(page, `Somebody Else\nmoss@${size}.example`)
  await sheet(page).getByText('One of these already leads to').waitFor()
  await sheet(page).getByRole('link', { name }).waitFor()
  await page.keyboard.press('Escape')
  await sheet(page).waitFor({ state: 'detached' })
  await paste(page, `https://www.linkedin.com/in/hedda-quill-${size}-1a2b/`)
  await sheet(page).waitFor()
  assert.match(await sheet(page).getByLabel('Name', { exact: true }).inputValue(), /^Hedda Quill/)
  await page.keyboard.press('Escape')
})

walk('what one pastes into a field of its own stays there', '/people?add=true', async ({ page }) => {
  const field = page.getByRole('dialog').getByRole('textbox').first()
  await field.focus()
  await paste(page, 'https://github.com/odilefenn')
  assert.equal(await field.inputValue(), 'https://github.com/odilefenn')
  await page.waitForTimeout(300)
  assert.equal(await sheet(page).count(), 0)
})
