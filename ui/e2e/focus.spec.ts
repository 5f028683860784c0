// Where the focus is after one went to another screen, and how large what one presses is.
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { spec } from './support/spec.ts'

const { walk } = spec()

const focused = (page: Page, words: string) => page.waitForFunction((words) => document.activeElement?.tagName === 'H1' && document.activeElement.textContent?.includes(words), words)

walk('on another screen the focus is at its heading', '/people', async ({ page, size }) => {
  await page.locator('.person-row', { hasText: 'Dana Okafor' }).first().click()
  await focused(page, 'Dana Okafor')
  await page.keyboard.press('b')
  await page.getByRole('region', { name: 'Last talks' }).waitFor()
  await focused(page, 'Dana Okafor')
  await page.getByRole('link', { name: size === 'phone' ? 'More' : 'People', exact: true }).filter({ visible: true }).click()
  await focused(page, size === 'phone' ? 'More' : 'People')
})

walk('nothing that one presses in the settings is smaller than 24 pixels', '/settings', async ({ page }) => {
  await page.getByRole('switch').first().waitFor()
  const small = await page.locator('#main').evaluate((main) =>
    [...main.querySelectorAll<HTMLElement>('button, a, input, select, summary, [role=switch], [role=radio]')]
      .filter((element) => element.checkVisibility() && element.getClientRects().length > 0 && !element.closest('.visually-hidden') && element.ariaHidden !== 'true')
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => Math.round(box.height) < 24 || Math.round(box.width) < 24)
      .map(({ element, box }) => `${element.outerHTML.slice(0, 120)} ${box.width}x${box.height}`),
  )
  assert.deepEqual(small, [])
})
