import { spec } from './support/spec.ts'

const { walk } = spec('empty')

walk('what one device writes appears on the other by itself', '/people', async ({ page, server, size }) => {
  const [name, later] = size === 'phone' ? ['Odile Fenn', 'Tarquin Moss'] : ['Isolde Wren', 'Lorcan Pike']
  const browser = page.context().browser()
  if (!browser) throw new Error('no browser')
  const elsewhere = await browser.newContext({ storageState: await page.context().storageState() })
  try {
    const other = await elsewhere.newPage()
    const live = other.waitForRequest((request) => request.url().includes('/api/events'))
    await other.goto(new URL('/people?all=true', server.url).href)
    await other.getByRole('heading', { level: 1, name: 'People' }).waitFor()
    await live
    await page.keyboard.press('n')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await other.locator('.people-list').getByText(name, { exact: true }).waitFor()
    // What the command line writes comes too, to both.
    server.cli('log', `Met ${later} today.`, '--yes')
    await other.locator('.people-list').getByText(later, { exact: true }).waitFor()
  } finally {
    await elsewhere.close()
  }
})
