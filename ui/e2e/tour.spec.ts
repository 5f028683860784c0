import assert from 'node:assert/strict'
import { finish } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec()

walk('the tour has five steps, each beside the screen it tells about', '/people', async (visit) => {
  const { page, size } = visit
  await page.getByRole('button', { name: /^Take the tour/ }).click()
  const tour = page.getByRole('complementary', { name: 'Tour' })
  const titles: string[] = []
  for (let step = 1; step <= 5; step += 1) {
    await tour.getByText(`${step} of 5`).waitFor()
    titles.push(await page.title())
    // What the step speaks of is outlined, and in view.
    const here = page.locator('[data-tour-here]')
    await here.waitFor()
    assert.ok(await here.evaluate((element) => element.getBoundingClientRect().top < window.innerHeight), `step ${step}`)
    if (size === 'phone') assert.doesNotMatch(await tour.innerText(), /\bkey\b|Press c/)
    if (step === 1) await finish(visit, 'tour', '.tour')
    await tour.getByRole('button', { name: step === 5 ? 'That is all' : 'Next' }).click()
  }
  await tour.waitFor({ state: 'detached' })
  assert.match(page.url(), /\/import$/)
})

walk('the tour is walked and left by keys', '/', async ({ page }) => {
  await page.getByRole('button', { name: /^Take the tour/ }).focus()
  await page.keyboard.press('Enter')
  const tour = page.getByRole('complementary', { name: 'Tour' })
  await tour.getByText('1 of 5').waitFor()
  await page.keyboard.press('ArrowRight')
  await tour.getByText('2 of 5').waitFor()
  await page.keyboard.press('Escape')
  await tour.waitFor({ state: 'detached' })
})
