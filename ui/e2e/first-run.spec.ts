import { finish } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec('empty')

walk('an empty book opens on three doors', '/', async (visit) => {
  const { page } = visit
  await page.getByRole('heading', { level: 1, name: 'Well met' }).waitFor()
  for (const door of ['Bring what you have', 'Name five people', 'Look around']) await page.getByRole('heading', { level: 2, name: door }).waitFor()
  await finish(visit, 'doors')
})

walk('five names are enough to begin', '/', async ({ page, size }) => {
  await page.getByLabel('Name 1').or(page.locator('h1', { hasText: 'Tuesday' })).first().waitFor()
  // The book is shared by both widths: the second finds it begun.
  if (size === 'desk') return
  await page.getByLabel('Name 1').fill('Hedda Lund')
  await page.keyboard.press('Enter')
  await page.locator('.person-row-name', { hasText: 'Hedda Lund' }).waitFor()
})
