import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { spec } from './support/spec.ts'

const { walk } = spec('empty')

const line = (page: Page) => page.getByRole('status').filter({ hasText: /\S/ })
const said = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor()
const row = (page: Page, name: string) => page.locator('.people-list').getByText(name, { exact: true })

/** Adds somebody by hand, and goes back to the list of all. */
async function add(page: Page, name: string): Promise<void> {
  await page.keyboard.press('n')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await page.getByRole('heading', { level: 1, name: 'People' }).waitFor()
  await row(page, name).waitFor()
}

walk('u walks back through what one did, after a reload too, and what it took is brought back by a step of its own', '/people', async ({ page, size }) => {
  const [one, other] = size === 'phone' ? ['Odile Fenn', 'Tarquin Moss'] : ['Isolde Wren', 'Lorcan Pike']
  await add(page, one)
  await add(page, other)
  await page.keyboard.press('u')
  await said(page, `Undone: `)
  await row(page, other).waitFor({ state: 'detached' })
  await page.reload()
  await row(page, one).waitFor()
  await page.keyboard.press('u')
  await said(page, `Undone: `)
  await row(page, one).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Bring back' }).click()
  await said(page, 'Brought back: ')
  await row(page, one).waitFor()
  await page.keyboard.press('u')
  await row(page, one).waitFor({ state: 'detached' })
  assert.doesNotMatch(await line(page).innerText(), /Undone: (Undone|Brought back)/)
  await page.keyboard.press('u')
  await said(page, 'There is nothing to undo just now.')
  await page.goto(new URL('/history', page.url()).href)
  await page.getByRole('button', { name: /^Bring back: Undone: / }).first().waitFor()
  assert.doesNotMatch(await page.locator('.history').innerText(), /Undone: (Undone|Brought back)/)
})

walk('u never takes an import back without asking', '/people', async ({ page, server, size }) => {
  const name = size === 'phone' ? 'Quilla Stone' : 'Radek Vane'
  const folder = mkdtempSync(join(tmpdir(), 'wellmet-undo-'))
  const file = join(folder, 'people.vcf')
  writeFileSync(file, `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:${name}\r\nEND:VCARD\r\n`)
  server.cli('import', file)
  rmSync(folder, { recursive: true })
  await page.goto(new URL('/people?all=true', page.url()).href)
  await row(page, name).waitFor()
  await page.keyboard.press('u')
  await said(page, 'The last change came by an import')
  await page.keyboard.press('u')
  await said(page, 'The last change came by an import')
  assert.equal(await row(page, name).count(), 1)
  await page.getByRole('button', { name: 'Take it back' }).click()
  await said(page, 'Undone: ')
  await row(page, name).waitFor({ state: 'detached' })
})
