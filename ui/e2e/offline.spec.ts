// Without network: what one notes waits on the device and arrives once, after weeks too; what was read can be read.
import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { ask, capture, changeElsewhere, comeBack, decide, goAway, isThereOnce, makeReady, settle } from './support/away.ts'
import { axeIsClean, contextOf, finish, openBrowser, SIZES, watch, type Size } from './support/browser.ts'
import { freshFolder, NOW, serve, type Server } from './support/server.ts'

/** Five weeks after the walks begin. */
const WEEKS_LATER = '2026-12-29T09:00:00Z'

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
})

/** A page at a width, let in by a link, whose clock stands at an instant. */
async function visitor(server: Server, size: Size, now = NOW) {
  const context = await contextOf(browser, size)
  const page = await context.newPage()
  const troubles = watch(page, server.url)
  page.setDefaultTimeout(20_000)
  await page.clock.setFixedTime(new Date(now))
  await page.goto(server.link)
  await page.locator('nav').first().waitFor({ state: 'attached' })
  return { context, page, troubles }
}

const linkOf = (server: Server): Server => ({ ...server, link: (JSON.parse(server.cli('link', '--json')) as { link: string }).link })

/** What a browser tells of a machine that does not answer, and of a write that came into conflict: the walks are about both. */
const EXPECTED = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_NETWORK_CHANGED|status of 409/

const isQuiet = (troubles: readonly string[]) => assert.deepEqual(troubles.filter((trouble) => !EXPECTED.test(trouble)), [])

test('an answer from before the network went does not hide that it went', { timeout: 60_000 }, async () => {
  const data = freshFolder()
  const server = await serve('empty', data, NOW)
  try {
    const { context, page } = await visitor(server, 'phone')
    let answer = (): void => undefined
    const held = new Promise<void>((resolve) => (answer = resolve))
    await page.route('**/api/settings', async (route) => {
      await held
      await route.fulfill({ json: {} })
    })
    const late = page.waitForResponse('**/api/settings')
    const asked = page.waitForRequest('**/api/settings')
    await page.getByRole('link', { name: 'More', exact: true }).filter({ visible: true }).click()
    await page.getByRole('link', { name: /^Settings/ }).filter({ visible: true }).click()
    await asked
    await context.setOffline(true)
    const line = page.locator('.offline-line').getByText('Your machine does not answer just now')
    await line.waitFor()
    answer()
    await late
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)))
    assert.equal(await line.count(), 1)
    await context.setOffline(false)
    await line.waitFor({ state: 'detached' })
    await context.close()
  } finally {
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
})

for (const size of Object.keys(SIZES) as Size[]) {
  for (const by of ['press', 'key'] as const) {
    test(`three notes and an act without network arrive once, and what came into conflict is shown (${size}, by ${by})`, { timeout: 180_000 }, async () => {
      const data = freshFolder()
      const server = await serve('empty', data, NOW)
      try {
        settle(server)
        const away = await visitor(server, size)
        const desk = await visitor(linkOf(server), 'desk')
        const dana = await makeReady(away.page)
        await goAway(away.context, away.page, dana, by)
        await axeIsClean(away.page, '.offline-line')
        await changeElsewhere(desk.page)
        await comeBack(away.context, away.page, by)
        if (by === 'press') await finish({ page: away.page, server, size, troubles: away.troubles }, 'waiting')
        await decide(away.page, by)
        await isThereOnce(desk.page)
        isQuiet([...away.troubles, ...desk.troubles])
        await Promise.all([away.context.close(), desk.context.close()])
      } finally {
        await server.stop()
        rmSync(data, { recursive: true, force: true })
      }
    })
  }
}

for (const size of Object.keys(SIZES) as Size[]) {
  test(`an act that was ended without network is noted once, though the answer to it was lost on the way (${size})`, { timeout: 180_000 }, async () => {
    const data = freshFolder()
    const server = await serve('empty', data, NOW)
    try {
      settle(server)
      const { page, context } = await visitor(server, size)
      await makeReady(page)
      const history = async () => (await ask<{ items: { said: { text: string } }[] }>(page, 'GET', '/history')).items.map(({ said }) => said.text)
      const before = await history()
      await context.setOffline(true)
      await page.locator('.offline-line').getByText('Your machine does not answer just now').waitFor()
      await page.getByRole('button', { name: /^Done/ }).first().click()
      await page.locator('.offline-line').getByText('One note waits').waitFor()
      const sent: (string | undefined)[] = []
      await context.route(/\/api\/acts\/[^/]+\/answers$/, async (route) => {
        sent.push(route.request().headers()['idempotency-key'])
        if (sent.length > 1) return route.continue()
        await route.fetch()
        await route.abort('connectionreset')
      })
      await context.setOffline(false)
      await page.locator('.offline-line').waitFor({ state: 'detached', timeout: 60_000 })
      assert.ok(sent.length > 1 && sent[0] && new Set(sent).size === 1, `sent as one and the same: ${sent.join(', ')}`)
      assert.equal((await history()).length, before.length + 1)
      await context.close()
    } finally {
      await server.stop()
      rmSync(data, { recursive: true, force: true })
    }
  })
}

test('a note keeps for weeks while the machine is off, and tells of the day it was written on', { timeout: 180_000 }, async () => {
  const data = freshFolder()
  let server = await serve('empty', data, NOW)
  try {
    settle(server)
    const { page, troubles } = await visitor(server, 'phone')
    await makeReady(page)
    await server.stop()
    await capture(page, 'coffee with Dana Okafor about the harbour', 'One note waits')
    await page.locator('.offline-line').getByText('One note waits for your machine.').waitFor()
    await page.clock.setFixedTime(new Date(WEEKS_LATER))
    await page.reload()
    await page.locator('.offline-line').getByText('One note waits for your machine.').waitFor()
    server = await serve('empty', data, WEEKS_LATER, Number(new URL(server.url).port))
    await page.locator('.offline-line').waitFor({ state: 'detached', timeout: 30_000 })
    const { items } = await ask<{ items: { id: string; name: string }[] }>(page, 'GET', '/people?query=Dana')
    const timeline = await ask<{ items: { body: string | null; on_date: string }[] }>(page, 'GET', `/people/${items[0]?.id}/timeline`)
    assert.deepEqual(timeline.items.filter(({ body }) => body?.includes('harbour')).map(({ on_date }) => on_date), ['2026-11-24'])
    isQuiet(troubles)
  } finally {
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
})

test('what waits for one Wellmet is not taken by another at the same address', { timeout: 180_000 }, async () => {
  const [data, other] = [freshFolder(), freshFolder()]
  let server = await serve('empty', data, NOW)
  try {
    settle(server)
    const { page } = await visitor(server, 'phone')
    await makeReady(page)
    const port = Number(new URL(server.url).port)
    await server.stop()
    await capture(page, 'coffee with Dana Okafor about the harbour', 'One note waits')
    server = await serve('empty', other, NOW, port)
    settle(server)
    await page.goto(server.link)
    await page.locator('.offline-line').getByText('One waits for another Wellmet.').waitFor()
    const { items } = await ask<{ items: { id: string; name: string }[] }>(page, 'GET', '/people?query=Dana')
    const timeline = await ask<{ items: { body: string | null }[] }>(page, 'GET', `/people/${items[0]?.id}/timeline`)
    assert.equal(timeline.items.some(({ body }) => body?.includes('harbour')), false)
    await page.locator('.offline-line').getByRole('link', { name: 'Look' }).click()
    await page.getByText('This belongs to another Wellmet').waitFor()
  } finally {
    await server.stop()
    for (const folder of [data, other]) rmSync(folder, { recursive: true, force: true })
  }
})
