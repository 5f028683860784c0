// A phone comes in over another address of this machine, by TLS, as it would over the network: trusts the certificate, follows
// its link, notes things without network, and is put out.
import assert from 'node:assert/strict'
import { createHash, X509Certificate } from 'node:crypto'
import { rmSync } from 'node:fs'
import { request } from 'node:https'
import { after, before, test } from 'node:test'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { ask, capture, changeElsewhere, comeBack, decide, goAway, isThereOnce, makeReady, settle } from './support/away.ts'
import { contextOf, finish, openBrowser, FLAGS, SIZES, watch, type Size } from './support/browser.ts'
import { freePort, freshFolder, NOW, serve, type Server } from './support/server.ts'

/** Another address of this machine: to the app it is the network. */
const ADDRESS = '127.0.0.2'
/** Five weeks after the walks begin. */
const WEEKS_LATER = '2026-12-29T09:00:00Z'

let server: Server
let folder: string
let desk: Browser
let phone: Browser
let authority: Buffer

before(async () => {
  folder = freshFolder()
  const port = await freePort(ADDRESS)
  server = await serve('empty', folder, NOW, undefined, ['--phone', '--phone-listen', `${ADDRESS}:${port}`])
  settle(server)
  // As a phone does: the certificate comes from the page of the first code.
  authority = Buffer.from(await (await fetch(`${server.phone?.setup}/wellmet.crt`)).arrayBuffer())
  desk = await openBrowser()
  const key = new X509Certificate(authority).publicKey.export({ type: 'spki', format: 'der' })
  const trusted = `--ignore-certificate-errors-spki-list=${createHash('sha256').update(key).digest('base64')}`
  phone = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: [...FLAGS, trusted] })
})
after(async () => {
  await phone?.close()
  await desk?.close()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

interface Open {
  context: BrowserContext
  page: Page
  troubles: string[]
}

async function open(browser: Browser, size: Size): Promise<Open> {
  const context = await contextOf(browser, size)
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.clock.setFixedTime(new Date(NOW))
  return { context, page, troubles: watch(page, browser === phone ? server.phone?.url ?? '' : server.url) }
}

async function atTheDesk(size: Size = 'desk'): Promise<Open> {
  const opened = await open(desk, size)
  await opened.page.goto((JSON.parse(server.cli('link', '--json')) as { link: string }).link)
  await opened.page.locator('nav').first().waitFor({ state: 'attached' })
  await opened.page.goto(`${server.url}/devices`)
  await opened.page.getByRole('heading', { level: 1, name: 'Phone' }).waitFor()
  return opened
}

/** The link of the second code. */
async function pairingLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Let a phone in' }).click()
  return page.getByRole('figure').filter({ has: page.getByAltText('Code that lets one phone in') }).locator('code').innerText()
}

/** Lets a phone in: the link of the second code, and the button of the page that it opens. */
async function letIn(page: Page): Promise<Open> {
  const link = await pairingLink(page)
  const opened = await open(phone, 'phone')
  await opened.page.goto(link)
  await opened.page.getByRole('button', { name: 'Let this phone in' }).click()
  await opened.page.locator('.act-head').first().waitFor()
  await page.getByRole('status').filter({ hasText: 'A phone was let in.' }).waitFor()
  return opened
}

/** The status of an answer over TLS, checked against our authority alone and nothing else. */
function verified(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const ca = `-----BEGIN CERTIFICATE-----\n${authority.toString('base64')}\n-----END CERTIFICATE-----`
    request(url, { ca }, (response) => resolve(response.resume().statusCode ?? 0)).on('error', reject).end()
  })
}

test('the certificate proves this machine, may prove no site of the internet, and a stranger sees nothing', async () => {
  assert.equal(await verified(`${server.phone?.url}/`), 401)
  const certificate = new X509Certificate(authority)
  assert.ok(certificate.ca)
  const stranger = await open(phone, 'phone')
  await stranger.page.goto(`${server.phone?.url}/people`)
  await stranger.page.getByText('This phone is not let in.').waitFor()
  assert.equal(await stranger.page.locator('script').count(), 0)
  await stranger.context.close()
})

for (const size of Object.keys(SIZES) as Size[]) {
  test(`two codes, each with its address; a link can be withdrawn (${size})`, { timeout: 120_000 }, async () => {
    const { context, page, troubles } = await atTheDesk(size)
    await page.getByText(/^[0-9A-F]{2}(:[0-9A-F]{2}){31}$/).waitFor()
    await page.getByRole('button', { name: 'Let a phone in' }).click()
    await page.getByAltText('Code that lets one phone in').waitFor()
    // The address and the fingerprint are other ones each time; that they are there was seen above.
    await page.evaluate(() => document.querySelectorAll('.device-code code, .device-fingerprint').forEach((code) => (code.textContent = '…')))
    await finish({ page, server, size, troubles }, 'devices')
    await page.getByRole('button', { name: 'Withdraw the link' }).click()
    await page.getByRole('status').filter({ hasText: 'The link lets nobody in any more.' }).waitFor()
    assert.deepEqual(troubles, [])
    await context.close()
  })
}

for (const size of Object.keys(SIZES) as Size[]) {
  test(`by keys alone a link is made and withdrawn (${size})`, { timeout: 120_000 }, async () => {
    const { context, page, troubles } = await atTheDesk(size)
    await page.getByRole('button', { name: 'Let a phone in' }).focus()
    await page.keyboard.press('Enter')
    const withdraw = page.getByRole('button', { name: 'Withdraw the link' })
    await withdraw.focus()
    await page.keyboard.press('Space')
    await page.getByRole('status').filter({ hasText: 'The link lets nobody in any more.' }).waitFor()
    assert.deepEqual(troubles, [])
    await context.close()
  })

  test(`who comes from the network sees the page that lets them in, and comes in by keys too (${size})`, { timeout: 120_000 }, async () => {
    const at = await atTheDesk()
    const stranger = await open(phone, size)
    await stranger.page.goto(`${server.phone?.url}/people`)
    await stranger.page.getByText('This phone is not let in.').waitFor()
    await finish({ ...stranger, server, size }, 'devices-not-let-in', 'main')
    await stranger.page.goto(await pairingLink(at.page))
    const letIn = stranger.page.getByRole('button', { name: 'Let this phone in' })
    await letIn.waitFor()
    await finish({ ...stranger, server, size }, 'devices-let-in', 'main')
    await letIn.focus()
    await stranger.page.keyboard.press('Enter')
    await stranger.page.locator('.act-head').first().waitFor()
    // The browser tells of the page that was refused.
    assert.deepEqual(stranger.troubles.filter((trouble) => !trouble.includes('status of 401')), [])
    await stranger.context.close()
    const putOut = at.page.getByRole('button', { name: /^Put out / }).first()
    await putOut.focus()
    await at.page.keyboard.press('Enter')
    await at.page.getByRole('status').filter({ hasText: 'is out.' }).waitFor()
    assert.deepEqual(at.troubles, [])
    await at.context.close()
  })
}

/** Waits until the phone has kept somebody's page, with what happened between them. */
async function isReadAhead(page: Page, id: string): Promise<void> {
  const kept = (id: string) =>
    new Promise<boolean>((resolve, reject) => {
      const opening = indexedDB.open('wellmet')
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const keys = opening.result.transaction('kept').objectStore('kept').getAllKeys()
        keys.onsuccess = () => (opening.result.close(), resolve(keys.result.some((key) => String(key).includes(`/people/${id}/timeline`))))
      }
    })
  while (!(await page.evaluate(kept, id))) await page.waitForTimeout(100)
}

test('without network a phone reads Today, everybody, and somebody whose page it never opened', { timeout: 240_000 }, async () => {
  const at = await atTheDesk()
  const { context, page } = await letIn(at.page)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await page.reload()
  await page.getByRole('link', { name: 'People', exact: true }).filter({ visible: true }).click()
  await isReadAhead(page, (await page.locator('.person-row', { hasText: 'Mei Tanaka' }).getAttribute('data-person')) ?? '')
  await context.setOffline(true)
  await page.reload()
  await page.getByText('Your machine does not answer just now').waitFor()
  await page.getByRole('searchbox').fill('mei')
  await page.locator('.person-row', { hasText: 'Dana Okafor' }).waitFor({ state: 'detached' })
  await page.locator('.person-row', { hasText: 'Mei Tanaka' }).click()
  await page.getByRole('heading', { level: 1, name: 'Mei Tanaka' }).waitFor()
  await page.getByText('tide tables').first().waitFor()
  await page.getByRole('link', { name: 'Today', exact: true }).filter({ visible: true }).click()
  await page.locator('.act-head').first().waitFor()
  await context.close()
  await at.page.getByRole('button', { name: /^Put out / }).first().click()
  await at.page.getByRole('status').filter({ hasText: 'is out.' }).waitFor()
  await at.context.close()
})

test('a phone notes three things and ends an act without network, and is put out at once', { timeout: 240_000 }, async () => {
  const at = await atTheDesk()
  const { context, page } = await letIn(at.page)
  const dana = await makeReady(page)
  await goAway(context, page, dana)
  await changeElsewhere(at.page)
  await comeBack(context, page)
  await decide(page)
  await isThereOnce(at.page)
  await at.page.getByRole('button', { name: /^Put out / }).click()
  await at.page.getByRole('status').filter({ hasText: 'is out.' }).waitFor()
  await page.reload()
  await page.getByText('This phone is not let in.').waitFor()
  await context.setOffline(true)
  await page.goto(`${server.phone?.url}${dana}`).catch(() => undefined)
  assert.equal(await page.getByText('Async Day').count(), 0, 'what was kept on it is gone')
})

test('what a phone notes keeps for five weeks while the machine is off, and arrives once, over TLS', { timeout: 240_000 }, async () => {
  const at = await atTheDesk()
  const { context, page } = await letIn(at.page)
  await makeReady(page)
  await page.reload()
  await page.locator('.act-head').first().waitFor()
  await at.context.close()
  await server.stop()
  await capture(page, 'coffee with Dana Okafor about the breakwater', 'One note waits')
  await page.clock.setFixedTime(new Date(WEEKS_LATER))
  await page.reload()
  await page.locator('.offline-line').getByText('One note waits for your machine.').waitFor()
  const listen = new URL(server.phone?.url ?? '').host
  server = await serve('empty', folder, WEEKS_LATER, Number(new URL(server.url).port), ['--phone', '--phone-listen', listen])
  await page.locator('.offline-line').waitFor({ state: 'detached', timeout: 60_000 })
  const { items } = await ask<{ items: { id: string; name: string }[] }>(page, 'GET', '/people?query=Dana')
  const timeline = await ask<{ items: { body: string | null; on_date: string }[] }>(page, 'GET', `/people/${items[0]?.id}/timeline`)
  assert.deepEqual(timeline.items.filter(({ body }) => body?.includes('breakwater')).map(({ on_date }) => on_date), ['2026-11-24'])
  await context.close()
})
