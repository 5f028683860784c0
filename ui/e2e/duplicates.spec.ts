import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { finish, type Visit } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec('empty')

/** Twice the same invented person, with one address and two spellings, from two sources. */
function twice(page: Page, mark: string) {
  const card = (name: string, more: string) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEMAIL:alder.${mark}@orchard.example\r\n${more}END:VCARD\r\n`
  const bring = async (name: string, text: string) => {
    await page.goto(new URL('/import', page.url()).href)
    await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'text/vcard', buffer: Buffer.from(text) })
    await page.getByRole('heading', { level: 1, name: 'This is what would change' }).waitFor({ timeout: 30_000 })
    await page.getByRole('button', { name: /^Bring it in/ }).click()
    await page.getByRole('heading', { level: 1, name: 'First look' }).waitFor({ timeout: 30_000 })
  }
  return bring(`${mark}.vcf`, card(`Alder Finch ${mark}`, 'TITLE:Luthier\r\n') + card(`A. Finch ${mark}`, 'X-PRONOUNS:they/them\r\n'))
}

async function propose({ page, size }: Visit): Promise<void> {
  await twice(page, size)
  await page.goto(new URL('/duplicates', page.url()).href)
  await page.getByRole('article').waitFor()
}

walk('a pair is laid side by side with the reason, made one with the field chosen, and taken back', '/import', async (visit) => {
  const { page, size } = visit
  await propose(visit)
  await page.getByText(`Both have the address alder.${size}@orchard.example`).waitFor()
  await finish(visit, 'duplicates')
  await page.getByRole('group', { name: 'Name', exact: true }).getByRole('radio', { name: `A. Finch ${size}` }).check()
  await page.getByRole('button', { name: /^Make them one/ }).click()
  await page.getByText('Nobody seems to be here twice.').waitFor()
  await page.goto(new URL('/people?all=true', page.url()).href)
  await page.locator('.person-row-name', { hasText: `A. Finch ${size}` }).waitFor()
  assert.equal(await page.locator('.person-row-name', { hasText: `Alder Finch ${size}` }).count(), 0)
  await page.goto(new URL('/history', page.url()).href)
  await page.getByRole('button', { name: new RegExp(`^Undo: A. Finch ${size} and Alder Finch ${size} are one now`) }).click()
  await page.getByRole('status').filter({ hasText: 'Undone' }).waitFor()
  await page.goto(new URL('/duplicates', page.url()).href)
  await page.getByRole('article').waitFor()
  await page.keyboard.press('n')
  await page.getByText('Nobody seems to be here twice.').waitFor()
})

walk('two people chosen by hand are made one by keys', '/people?all=true', async ({ page, size }) => {
  for (const name of [`Juniper Hale ${size}`, `J. Hale ${size}`]) {
    await page.goto(new URL('/people', page.url()).href)
    await page.locator('h1').waitFor()
    await page.keyboard.press('n')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name }).waitFor()
  }
  await page.getByRole('button', { name: 'More for this person' }).click()
  await page.getByRole('button', { name: /^Make one with/ }).click()
  await page.getByRole('dialog', { name: 'Make one with somebody else' }).waitFor()
  await page.keyboard.type('juniper')
  await page.getByRole('option', { name: new RegExp(`Juniper Hale ${size}`) }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByRole('article', { name: `J. Hale ${size} and Juniper Hale ${size}` }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: 'one now' }).waitFor()
})
