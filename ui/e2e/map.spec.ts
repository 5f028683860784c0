import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { finish } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk, desk } = spec()

const rows = (page: Page) => page.locator('.map-row')
const focus = (page: Page) => page.getByRole('region', { name: 'In focus' })
const drawing = (page: Page) => page.getByRole('img', { name: /^A drawing of \d+ people\./ })
const shown = async (page: Page) => Number((await page.locator('.page-aside').innerText()).match(/\d+/)?.[0])

/** Whether anything but paper was painted on a layer. */
const isPainted = (page: Page, layer: string) =>
  page.waitForFunction((layer) => {
    const canvas = document.querySelector<HTMLCanvasElement>(`.sigma-${layer}`)
    if (!canvas || canvas.width === 0) return false
    const copy = document.createElement('canvas')
    copy.width = canvas.width
    copy.height = canvas.height
    const brush = copy.getContext('2d')
    brush?.drawImage(canvas, 0, 0)
    return brush?.getImageData(0, 0, copy.width, copy.height).data.some((part) => part !== 0) ?? false
  }, layer)

walk('everybody is drawn, the colours are named, and the list says the same', '/map', async (visit) => {
  const { page } = visit
  await rows(page).first().waitFor()
  await drawing(page).waitFor()
  await isPainted(page, 'ground')
  const all = await shown(page)
  assert.ok(all > 10)
  assert.ok((await page.locator('.map-legend').innerText()).includes('Inner'))
  assert.match(await page.locator('.map-said').innerText(), /your book shows whom they know/)
  await finish(visit, 'map')
})

walk('the line filters as it does for people, with chips to take away', '/map?q=-circle:none', async ({ page }) => {
  await rows(page).first().waitFor()
  const some = await shown(page)
  await page.getByRole('button', { name: /^Remove the condition/ }).click()
  await page.waitForFunction((some) => Number(document.querySelector('.page-aside')?.textContent?.match(/\d+/)?.[0]) > some, some)
  const all = await shown(page)
  await page.getByRole('searchbox').fill('org:lumen')
  await page.waitForFunction((all) => Number(document.querySelector('.page-aside')?.textContent?.match(/\d+/)?.[0]) < all, all)
  for (const line of await page.locator('.map-row .map-row-line').allInnerTexts()) assert.match(line, /Lumen/)
})

walk('a group is shown alone when it is pressed in the legend', '/map', async ({ page }) => {
  await rows(page).first().waitFor()
  const all = await shown(page)
  const legend = page.getByRole('list', { name: 'What the colours mean' })
  const first = legend.getByRole('button').first()
  await first.waitFor()
  await page.getByRole('combobox', { name: 'Colours by' }).selectOption('organisation')
  await page.waitForURL(/by=organisation/)
  const [name = '', count = ''] = (await first.innerText()).split('\n')
  await first.click()
  await page.waitForFunction((all) => Number(document.querySelector('.page-aside')?.textContent?.match(/\d+/)?.[0]) < all, all)
  assert.equal(await shown(page), Number(count))
  for (const group of await page.locator('.map-row-group').allInnerTexts()) assert.equal(group, name)
  await first.click()
  assert.equal(await shown(page), all)
})

walk('by keys alone: to the map, along the list, whom they know, nearer, and to the person', '/', async (visit) => {
  const { page } = visit
  await page.locator('h1').waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await rows(page).first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const second = await page.locator('.map-row .map-row-name').nth(1).innerText()
  await focus(page).getByRole('heading', { name: second }).waitFor()
  assert.ok(await page.evaluate(() => document.activeElement?.classList.contains('map-row')), 'the focus walks along')
  await isPainted(page, 'front')
  await page.keyboard.press('k')
  const first = await page.locator('.map-row .map-row-name').first().innerText()
  await focus(page).getByRole('heading', { name: first }).waitFor()
  await finish(visit, 'map-focus')
  for (const key of ['+', '-', '0', 'o', 'o']) await page.keyboard.press(key)
  await page.keyboard.press('Escape')
  await focus(page).waitFor({ state: 'detached' })
  await page.keyboard.press('k')
  await focus(page).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: first }).waitFor()
  await page.goBack()
  await focus(page).getByRole('heading', { name: first }).waitFor()
})

walk('a press puts somebody in focus, whom they know leads on, and the next press opens', '/map?by=cluster', async ({ page }) => {
  await rows(page).first().waitFor()
  const name = await page.locator('.map-row .map-row-name').first().innerText()
  await rows(page).first().click()
  await focus(page).getByRole('heading', { name }).waitFor()
  const other = focus(page).locator('.map-names button').first()
  const next = await other.innerText()
  await other.click()
  await focus(page).getByRole('heading', { name: next }).waitFor()
  await focus(page).getByRole('link', { name: /^Open/ }).click()
  await page.getByRole('heading', { level: 1, name: next }).waitFor()
})

desk('a dot that is pressed on the drawing is in focus', '/map?places=false', async ({ page }) => {
  await rows(page).first().waitFor()
  await isPainted(page, 'ground')
  const box = await drawing(page).boundingBox()
  assert.ok(box)
  // Somewhere on the drawing is somebody: the pointer says where.
  for (let step = 0; step < 4000; step += 1) {
    const [x, y] = [box.x + 20 + ((step * 37) % (box.width - 40)), box.y + 20 + ((step * 53) % (box.height - 40))]
    await page.mouse.move(x, y)
    const over = await page.evaluate(() => document.querySelector<HTMLElement>('.map-canvas')?.style.cursor === 'pointer')
    if (!over) continue
    await page.mouse.click(x, y)
    if ((await focus(page).count()) > 0) break
  }
  await focus(page).waitFor()
  assert.match(page.url(), /who=/)
})
