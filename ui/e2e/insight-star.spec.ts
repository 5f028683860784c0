// Where the book shows whom one knows, and not who knows whom, it draws a star: the screen says so.
import { finish } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec('empty')

walk('of people met one by one it says that all rests on you alone, and what would show more', '/import', async (visit) => {
  const { page, server } = visit
  for (const name of ['Odile Fenn', 'Lorcan Pike']) server.cli('log', `Met ${name} for coffee yesterday.`, '--yes')
  await page.goto(new URL('/insight', page.url()).href)
  await page.getByText('The book shows whom you know, not who among them knows whom.').waitFor()
  await page.getByText(/^Bring your calendar/).waitFor()
  await finish(visit, 'insight-star')
})
