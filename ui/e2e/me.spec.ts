import { finish } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec()

walk('who one is: the addresses are added, changed and removed where they stand', '/me', async (visit) => {
  const { page, size } = visit
  const address = `me.${size}@orchard.example`
  await page.getByRole('heading', { level: 1, name: 'Who you are' }).waitFor()
  await page.getByRole('button', { name: '+ mail, number or profile' }).waitFor()
  await finish(visit, 'me')
  await page.getByRole('button', { name: '+ mail, number or profile' }).click()
  await page.keyboard.type(address)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: address, exact: true }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(`other.${address}`)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: `Remove other.${address}` }).click()
  await page.getByRole('button', { name: `Remove other.${address}` }).waitFor({ state: 'detached' })
})

walk('the same by keys alone, and taken back', '/', async ({ page, size }) => {
  const address = `keys.${size}@orchard.example`
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('w')
  const add = page.getByRole('button', { name: '+ mail, number or profile' })
  await add.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type(address)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: address, exact: true }).waitFor()
  await page.getByRole('button', { name: `Remove ${address}` }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: address, exact: true }).waitFor({ state: 'detached' })
  await page.keyboard.press('u')
  await page.getByRole('button', { name: address, exact: true }).waitFor()
})
