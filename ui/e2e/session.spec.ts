// Who is not let in sees one page, and comes in by a link that works once.
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { axeIsClean, contextOf, finish, watch, type Visit } from './support/browser.ts'
import type { Server } from './support/server.ts'
import { spec } from './support/spec.ts'

const { walk } = spec('empty')

const field = (page: Page) => page.getByRole('textbox')
const linkOf = (server: Server) => (JSON.parse(server.cli('link', '--json')) as { link: string }).link

/** A browser that nobody let in, at an address of the app. */
async function stranger({ page, server, size }: Visit, path: string, steps: (visit: Visit) => Promise<void>): Promise<void> {
  const browser = page.context().browser()
  assert.ok(browser)
  const context = await contextOf(browser, size)
  try {
    const opened = await context.newPage()
    const troubles = watch(opened, server.url)
    await opened.goto(new URL(path, server.url).href)
    await opened.getByRole('heading', { level: 1 }).waitFor()
    await steps({ page: opened, server, size, troubles })
    // The browser tells of every refused answer; that one is refused is what this is about.
    assert.deepEqual(troubles.filter((trouble) => !/status of 401 .*\/api\//.test(trouble)), [])
  } finally {
    await context.close()
  }
}

walk('who is not let in sees the way in and nothing else, and a link that is pasted lets them in once', '/import', (visit) =>
  stranger(visit, '/people', async (outside) => {
    const { page, server } = outside
    await field(page).waitFor()
    assert.equal(await page.locator('nav').count(), 0)
    await axeIsClean(page)
    await finish(outside, 'enter', 'main')
    const link = linkOf(server)
    await field(page).fill(link)
    await page.getByRole('button').click()
    await page.getByRole('heading', { level: 1, name: 'Well met' }).waitFor()
    await page.context().clearCookies()
    await page.goto(new URL('/enter', server.url).href)
    await field(page).fill(link)
    await page.getByRole('button').click()
    await page.getByRole('alert').filter({ hasText: /./ }).waitFor()
    assert.equal(await page.locator('nav').count(), 0)
  }),
)

walk('the same by keys alone, with the bare token', '/import', (visit) =>
  stranger(visit, '/', async ({ page, server }) => {
    await field(page).waitFor()
    await page.waitForFunction(() => document.activeElement?.id === 'token')
    await page.keyboard.type(linkOf(server).split('#')[1] ?? '')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Well met' }).waitFor()
  }),
)

walk('who follows a link is in without a word, and without a trouble', '/import', async ({ page, server, size, troubles }) => {
  await stranger({ page, server, size, troubles }, new URL(linkOf(server)).pathname + new URL(linkOf(server)).hash, async (inside) => {
    await inside.page.getByRole('heading', { level: 1, name: 'Well met' }).waitFor()
    assert.deepEqual(inside.troubles, [])
  })
})
