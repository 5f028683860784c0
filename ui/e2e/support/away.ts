// The walk that a phone takes without network: it notes and answers, another client changes the same people meanwhile, and
// once it is back everything is there once, with what came into conflict shown.
import assert from 'node:assert/strict'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import type { Server } from './server.ts'

/** Asks the API as another client does: a page of its own that is logged in. */
export async function ask<Answer>(desk: Page, method: string, path: string, body?: unknown): Promise<Answer> {
  return desk.evaluate(
    async ({ method, path, body }) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
      const response = await fetch(`/api${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) })
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
      return (response.status === 204 ? {} : await response.json()) as never
    },
    { method, path, body },
  ) as Promise<Answer>
}

/** The people of the walk, logged on the command line before it begins. */
export function settle(server: Server): void {
  server.cli('log', 'met Dana Okafor at Async Day yesterday, promised to send her the report today', '--yes')
  server.cli('log', 'call with Mei Tanaka yesterday about the tide tables', '--yes')
}

/** Opens Today, People and Dana, so that they are kept, and waits for the worker that keeps the app. */
export async function makeReady(page: Page): Promise<string> {
  await page.locator('.act-head').first().waitFor()
  await page.getByRole('link', { name: 'People', exact: true }).filter({ visible: true }).click()
  await page.locator('.person-row', { hasText: 'Dana Okafor' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Dana Okafor' }).waitFor()
  await page.getByText('Async Day').first().waitFor()
  const dana = new URL(page.url()).pathname
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await page.getByRole('link', { name: 'Today', exact: true }).filter({ visible: true }).click()
  await page.locator('.act-head').first().waitFor()
  return dana
}

/** How one gets through: by mouse or finger, or by keys alone. */
export type By = 'press' | 'key'

/** Takes a button the one way or the other. */
async function take(page: Page, button: Locator, by: By): Promise<void> {
  if (by === 'press') return button.click()
  await button.focus()
  await page.keyboard.press('Enter')
}

/** Writes a sentence down; the box closes once it is kept, and the line at the top counts it. */
export async function capture(page: Page, sentence: string, waits: string, by: By = 'press'): Promise<void> {
  const field = page.getByRole('textbox', { name: 'What happened, or a name' })
  if (by === 'key') await page.keyboard.press('c')
  else await page.getByRole('button', { name: /^(Capture|What happened)/ }).filter({ visible: true }).first().click()
  await field.fill(sentence)
  await page.getByRole('option').filter({ hasText: sentence }).first().waitFor()
  await page.keyboard.press('Enter')
  await field.waitFor({ state: 'detached' })
  await line(page).getByText(waits).waitFor()
}

const line = (page: Page) => page.locator('.offline-line')

/** Cuts the network, notes three encounters, ends an act, opens anew, and reads somebody. */
export async function goAway(context: BrowserContext, page: Page, dana: string, by: By = 'press'): Promise<void> {
  await context.setOffline(true)
  await line(page).getByText('Your machine does not answer just now').waitFor()
  await capture(page, 'coffee with Dana Okafor about the harbour', 'One note waits', by)
  await capture(page, 'lunch with Mei Tanaka about her talk', '2 notes wait', by)
  await capture(page, 'met Zed Marlow at the lighthouse', '3 notes wait', by)
  if (by === 'key') await page.keyboard.press('d')
  else await page.getByRole('button', { name: /^Done/ }).first().click()
  await line(page).getByText('4 notes wait for your machine.').waitFor()
  await page.reload()
  await line(page).getByText('4 notes wait for your machine.').waitFor()
  await page.getByRole('heading', { level: 1 }).waitFor()
  assert.equal(await page.locator('.act-head').filter({ hasText: 'You said you would send her the report' }).count(), 0, 'what was ended stays ended')
  await page.goto(new URL(dana, page.url()).href)
  await page.getByRole('heading', { level: 1, name: 'Dana Okafor' }).waitFor()
  await page.getByText('Async Day').first().waitFor()
}

/** What another client says of Dana while the phone is away. */
const HEADLINE = 'Keeper of the other pier'

interface Line {
  id: string
  name: string
}

/** Meanwhile, elsewhere: Dana's act is answered, she is said to be somebody else now, and somebody else is called Mei Tanaka too. */
export async function changeElsewhere(desk: Page): Promise<void> {
  const { acts } = await ask<{ acts: { id: string; kind: string; person: Line }[] }>(desk, 'GET', '/today')
  const act = acts.find(({ kind, person }) => kind === 'promise' && person.name === 'Dana Okafor')
  assert.ok(act, 'something is promised to Dana')
  await ask(desk, 'POST', `/acts/${act.id}/answers`, { answer: 'done' })
  await ask(desk, 'PATCH', `/people/${act.person.id}`, { headline: HEADLINE })
  await ask(desk, 'POST', '/people', { name: 'Mei Tanaka', headline: 'Of the other harbour' })
}

/** The network is back: what arrived is said, what did not is asked about. */
export async function comeBack(context: BrowserContext, page: Page, by: By = 'press'): Promise<void> {
  await context.setOffline(false)
  await line(page).getByText('2 need a word from you.').waitFor()
  await take(page, line(page).getByRole('link', { name: 'Look' }), by)
  await page.getByRole('heading', { level: 1, name: 'What waits' }).waitFor()
  assert.equal(await page.locator('.waiting-item').count(), 2)
  await page.getByText('Dana was already noted as done').waitFor()
  const starts = await page.locator('.waiting-item').filter({ has: page.getByRole('radio') }).locator('.waiting-text, legend, .question-choice:first-of-type').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left))
  assert.ok(starts.length > 2 && starts.every((start) => Math.abs(start - (starts[0] ?? 0)) < 1), `what is asked begins where the text does: ${starts.join(', ')}`)
}

/** Says which Mei, and lets go what was done twice. */
export async function decide(page: Page, by: By = 'press'): Promise<void> {
  const mei = page.locator('.waiting-item').filter({ hasText: 'lunch with Mei Tanaka' })
  const whom = mei.getByRole('radio').first()
  if (by === 'press') await whom.check()
  else {
    await whom.focus()
    await page.keyboard.press('Space')
  }
  await take(page, mei.getByRole('button', { name: 'Save it' }), by)
  await mei.waitFor({ state: 'detached' })
  await take(page, page.locator('.waiting-item').getByRole('button', { name: 'Let it go' }), by)
  await page.getByText('Nothing waits here.').waitFor()
  await line(page).waitFor({ state: 'detached' })
}

/** Everything is there once, whichever way it came. */
export async function isThereOnce(desk: Page): Promise<void> {
  const { items: people } = await ask<{ items: Line[] }>(desk, 'GET', '/people')
  const named = (name: string) => people.filter((person) => person.name === name)
  assert.deepEqual([named('Dana Okafor').length, named('Zed Marlow').length, named('Mei Tanaka').length], [1, 1, 2])
  const said: string[] = []
  for (const { id } of people) {
    const { items } = await ask<{ items: { kind: string; body: string | null; title: string | null }[] }>(desk, 'GET', `/people/${id}/timeline`)
    said.push(...items.map(({ title, body }) => `${title ?? ''} ${body ?? ''}`))
  }
  const { person: dana } = await ask<{ person: { headline?: string | null } }>(desk, 'GET', `/people/${named('Dana Okafor')[0]?.id}`)
  assert.equal(dana.headline, HEADLINE, 'what the other client changed meanwhile stands')
  const times = (words: string) => said.filter((text) => text.includes(words)).length
  assert.deepEqual([times('the harbour'), times('her talk'), times('lighthouse')], [1, 1, 1], said.join('\n'))
}
