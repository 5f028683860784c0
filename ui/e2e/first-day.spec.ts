// A full archive of 2,400 connections, from dropping it in the browser to tomorrow's act: the flow is asserted, the time is told.
import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { after, before, test, type TestContext } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { archiveOf } from './support/archive.ts'
import { axeIsClean, openBrowser, visit } from './support/browser.ts'
import { freshFolder, NOW, serve } from './support/server.ts'

const TOMORROW = '2026-11-25T09:00:00Z'
const WHOLE = { people: 2400, interactions: 12_000, until: '2026-11-23' }

let browser: Browser
let archive: Buffer
const data = freshFolder()
before(async () => {
  archive = archiveOf(WHOLE)
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  rmSync(data, { recursive: true, force: true })
})

/** Tells how long it has been since the start, beside what was promised. */
function stopwatch(t: TestContext) {
  const start = performance.now()
  return (what: string, promised: string) => t.diagnostic(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s after the drop (promised: ${promised})`)
}

async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name, { type: 'application/zip' }))
      return transfer
    },
    [name, bytes.toString('base64')] as const,
  )
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer })
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

test('an archive dropped in becomes a first look, an answer, a message, and tomorrow an act', { timeout: 300_000 }, async (t) => {
  const server = await serve('empty', data, NOW)
  let somebody = ''
  try {
    await visit(browser, server, 'desk', '/import', async ({ page }) => {
      const tell = stopwatch(t)
      await drop(page, 'Complete_LinkedInDataExport_11-23-2026.zip', archive)
      await page.getByRole('heading', { level: 1, name: 'This is what would change' }).waitFor({ timeout: 120_000 })
      await page.getByRole('tab', { name: /^New/ }).waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'First look' }).waitFor({ timeout: 120_000 })
      await page.locator('.finding').first().waitFor()
      assert.ok((await page.locator('.finding').count()) <= 5)
      tell('First look', '60 s')
      await axeIsClean(page)

      const organisation = await askWhoIsAt(page)
      const answer = JSON.parse(server.cli('at', organisation, '--json')) as { organisation: { now: { name: string }[] } }
      const shown = await page.locator('.person-at .person-at-name').allInnerTexts()
      for (const { name } of answer.organisation.now) assert.ok(shown.includes(name), `${name} is at ${organisation}, says the command line`)
      tell(`Who is at ${organisation}`, '2 min')

      somebody = await keepAFew(page)
      await page.keyboard.press('g')
      await page.keyboard.press('t')
      const act = page.locator('.act[data-open=true]')
      await act.waitFor()
      await act.getByRole('textbox', { name: /^Message to/ }).waitFor()
      const prepared = await act.getByRole('textbox', { name: /^Message to/ }).inputValue()
      // Without a dated detail there is no draft: their last words stand above the empty field.
      assert.ok(prepared !== '' || (await act.locator('.last-words').innerText()) !== '')
      tell('A first message', '5 min')

      await page.keyboard.press('c')
      await page.keyboard.type(`coffee with ${somebody} today, promised to send the harbour survey tomorrow`)
      await page.getByRole('list', { name: 'Understood' }).getByRole('button', { name: /harbour survey/ }).waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      tell('A sentence logged', 'ten seconds')
    })
  } finally {
    await server.stop()
  }
  const later = await serve('empty', data, TOMORROW)
  try {
    await visit(browser, later, 'desk', '/', async ({ page }) => {
      const act = page.locator('.act', { has: page.locator('.act-name', { hasText: somebody }) })
      await act.filter({ hasText: 'harbour survey' }).first().waitFor()
    })
  } finally {
    await later.stop()
  }
})

/** Goes to the organisation with most people by the palette, and answers its name. */
async function askWhoIsAt(page: Page): Promise<string> {
  await page.keyboard.press('g')
  await page.keyboard.press('o')
  const first = page.locator('.organisations a').first()
  await first.waitFor()
  const name = await first.locator('span').first().innerText()
  await page.keyboard.press('Control+k')
  await page.keyboard.type(name)
  await page.locator('.option', { hasText: /\d people/ }).filter({ hasText: name }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.locator('.person-at').first().waitFor()
  return name
}

/** Accepts five proposals by key, and answers the name of the first. */
async function keepAFew(page: Page): Promise<string> {
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  const shown = page.locator('.triage-name')
  await shown.waitFor()
  const first = await shown.innerText()
  for (let kept = 1; kept <= 5; kept += 1) {
    const name = await shown.innerText()
    await page.keyboard.press('Enter')
    await page.waitForFunction((name) => document.querySelector('.triage-name')?.textContent !== name, name)
    await page.waitForFunction((kept) => Number.parseInt(document.querySelector('.page-aside')?.textContent ?? '', 10) >= kept, kept)
  }
  return first
}
