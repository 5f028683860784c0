// Old ties: people with whom one was in touch years ago.
import { finish } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec('empty')

walk('an old tie is offered with how it once was, and answered as any act', '/import', async (visit) => {
  const { page, server, size } = visit
  const name = size === 'phone' ? 'Odile Fenn' : 'Lorcan Pike'
  for (const day of ['3 March 2020', '9 June 2020']) server.cli('log', `Coffee with ${name} on ${day}.`, '--yes')
  await page.goto(new URL('/in-touch', page.url()).href)
  const list = page.getByRole('list', { name: 'People you would enjoy hearing from again' })
  const act = list.locator('.act', { has: page.locator('.act-name', { hasText: name }) })
  await act.getByText(/^You were in touch on 2 days/).waitFor()
  await finish(visit, 'reconnections')
  const head = act.locator('.act-head')
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
  await page.keyboard.press('d')
  await act.waitFor({ state: 'detached' })
  await page.keyboard.press('u')
  await act.waitFor()
  await page.keyboard.press('p')
  await act.waitFor({ state: 'detached' })
})
