import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { ask } from './support/away.ts'
import { axeIsClean, finish, type Visit } from './support/browser.ts'
import { spec } from './support/spec.ts'

const { walk } = spec('empty')

/** Makes three people at one organisation that is written in two ways, and shows where that is asked about. */
async function propose({ page, server }: Visit, keep: string, other: string): Promise<void> {
  for (const [name, organisation] of [['Odile Fenn', keep], ['Tarquin Moss', keep], ['Isolde Wren', other]]) {
    await ask(page, 'POST', '/people', { name: `${name} of ${keep}`, positions: [{ organisation, title: 'Surveyor', current: true }] })
  }
  await page.goto(new URL('/organisations', server.url).href)
  await pair(page, keep, other).waitFor()
}

const pair = (page: Page, keep: string, other: string) => page.getByRole('listitem', { name: `${keep} and ${other}` })
/** Only three pairs are asked about at a time: what this walk asked about again must not stand before what the next one does. */
async function settle(page: Page, keep: string, other: string): Promise<void> {
  await pair(page, keep, other).getByRole('button', { name: 'Join them' }).click()
  await pair(page, keep, other).waitFor({ state: 'detached' })
}

const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor()

walk('an empty book says where organisations and people come from', '/organisations', async ({ page }) => {
  await page.getByText('No organisation yet.').waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await page.getByText('Nobody is here yet.').waitFor()
  await page.getByRole('link', { name: 'Bring what you have' }).click()
  await page.waitForURL(/\/import$/)
})

walk('somebody with two positions is one row, those one is close to come first, and keys walk and open them', '/import', async ({ page, server, size }) => {
  const organisation = size === 'phone' ? 'Fernhollow' : 'Tarnside'
  const add = async (name: string, titles: string[]) => {
    const positions = titles.map((title) => ({ organisation, title, current: true }))
    return await ask(page, 'POST', '/people', { name: `${name} of ${organisation}`, positions })
  }
  await add('Aldous Bell', ['Cooper', 'Treasurer'])
  await add('Zenobia Hart', ['Glazier'])
  server.cli('log', `had coffee with Zenobia Hart of ${organisation} yesterday`, '--yes')
  await page.goto(new URL(`/organisations?q=${organisation}`, server.url).href)
  await page.getByRole('link', { name: organisation }).waitFor()
  await page.keyboard.press('Tab')
  await page.locator('.organisations a').first().focus()
  await page.keyboard.press('Enter')
  const rows = page.locator('.person-at')
  await rows.first().waitFor()
  assert.deepEqual(await rows.locator('.person-at-name').allInnerTexts(), [`Zenobia Hart of ${organisation}`, `Aldous Bell of ${organisation}`])
  assert.match(await rows.nth(1).innerText(), /Cooper; Treasurer|Treasurer; Cooper/)
  await rows.first().locator('.band').waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: `Aldous Bell of ${organisation}` }).waitFor()
})

walk('two ways of writing one organisation are joined by pressing, found under both, and taken back', '/import', async (visit) => {
  const { page, size } = visit
  const [keep, other] = size === 'phone' ? ['Quillwork', 'Quill Work'] : ['Brambleton', 'Bramble Ton']
  await propose(visit, keep, other)
  await pair(page, keep, other).getByText(`${keep} and ${other} differ only in how they are written.`).waitFor()
  await axeIsClean(page)
  await finish(visit, 'organisations-pair', `li[aria-label="${keep} and ${other}"]`)
  await pair(page, keep, other).getByRole('button', { name: 'Join them' }).click()
  await said(page, `${other} is ${keep} now.`)
  await pair(page, keep, other).waitFor({ state: 'detached' })
  await page.locator('.organisations').getByRole('link', { name: keep }).click()
  await page.getByRole('button', { name: `Remove ${other}` }).waitFor()
  assert.equal(await page.getByRole('region', { name: 'Now' }).locator('.person-at').count(), 3)
  await finish(visit, 'organisation-joined')
  await page.keyboard.press('u')
  await said(page, 'Undone')
  await page.goto(new URL('/organisations', page.url()).href)
  await settle(page, keep, other)
})

walk('a membership is told on a person’s page and shown at the association, beside those who work there', '/import', async (visit) => {
  const { page, server, size } = visit
  const [club, member, other, clerk] =
    size === 'phone' ? ['Harbour Rowing Club', 'Perrin Ash', 'Willa Dune', 'Jory Pell'] : ['Alpine Choir', 'Bastian Hale', 'Cosima Wend', 'Edda Finch']
  const { id } = await ask<{ id: string }>(page, 'POST', '/people', { name: member })
  await ask(page, 'POST', '/people', { name: other, positions: [{ organisation: club, kind: 'membership', title: 'Treasurer' }] })
  await ask(page, 'POST', '/people', { name: clerk, positions: [{ organisation: club, title: 'Manager' }] })
  await page.goto(new URL(`/people/${id}`, server.url).href)
  await page.getByRole('heading', { level: 1, name: member }).waitFor()
  await page.keyboard.press('a')
  await page.keyboard.press('1')
  const form = page.getByRole('dialog')
  await form.getByLabel('Organisation').fill(club)
  await form.getByLabel('Kind').selectOption({ label: 'Membership' })
  await form.getByLabel('Organisation').press('Enter')
  await form.waitFor({ state: 'detached' })
  await page.getByText(`Member of ${club}`).waitFor()
  const memberships = page.getByRole('region', { name: 'Memberships' })
  await page.getByRole('region', { name: 'May know' }).getByText(`May know each other (both are members of ${club}).`).waitFor()
  await axeIsClean(page)
  await finish(visit, 'person-membership', '.context')
  await memberships.getByRole('link', { name: club }).click()
  await page.locator('.organisations').getByRole('link', { name: club }).click()
  await page.getByRole('region', { name: 'Members' }).getByText('Treasurer').waitFor()
  assert.equal(await page.getByRole('region', { name: 'Members' }).locator('.person-at').count(), 2)
  assert.equal(await page.getByRole('region', { name: 'Now' }).locator('.person-at').count(), 1)
  await axeIsClean(page)
  await finish(visit, 'organisation-members')
})

walk('two organisations are told apart by keys, stay apart, and are asked about again once that is taken back', '/import', async (visit) => {
  const { page, size } = visit
  const [keep, other] = size === 'phone' ? ['Larkspur', 'Lark Spur'] : ['Oakapple', 'Oak Apple']
  await propose(visit, keep, other)
  await pair(page, keep, other).getByRole('button', { name: 'Join them' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await said(page, `${keep} and ${other} are two organisations.`)
  await pair(page, keep, other).waitFor({ state: 'detached' })
  await page.reload()
  await page.locator('.organisations').getByRole('link', { name: other }).waitFor()
  assert.equal(await pair(page, keep, other).count(), 0)
  await page.goto(new URL('/history', page.url()).href)
  await page.getByRole('button', { name: `Undo: ${keep} and ${other} are two organisations.` }).focus()
  await page.keyboard.press('Enter')
  await said(page, 'Undone')
  await page.goto(new URL('/organisations', page.url()).href)
  await settle(page, keep, other)
})

walk('an organisation is renamed where it stands, gets a website, a mail domain and another name, and each is taken back', '/import', async (visit) => {
  const { page, server, size } = visit
  const [before, after, also] = size === 'phone' ? ['Wickerlo', 'Wickerlow', 'Wicker and Low'] : ['Thornburry', 'Thornbury', 'Thorn and Bury']
  await ask(page, 'POST', '/people', { name: `Odile Fenn of ${before}`, positions: [{ organisation: before, title: 'Surveyor', current: true }] })
  await page.goto(new URL(`/organisations?q=${before}`, server.url).href)
  await page.locator('.organisations').getByRole('link', { name: before }).click()
  await page.getByRole('heading', { level: 1 }).getByRole('button', { name: before }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(after)
  await page.keyboard.press('Enter')
  await said(page, `${before} is called ${after} now.`)
  await page.getByRole('button', { name: `Remove ${before}` }).waitFor()
  await page.getByRole('button', { name: 'Website' }).click()
  await page.getByRole('textbox', { name: 'Website' }).fill('https://surveys.example')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Visit https://surveys.example' }).waitFor()
  await page.getByRole('button', { name: 'Mail domain' }).click()
  await page.getByRole('textbox', { name: 'Mail domain' }).fill('surveys.example')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'surveys.example', exact: true }).waitFor()
  await page.getByRole('button', { name: 'Another name' }).click()
  await page.getByRole('textbox', { name: 'Another name' }).fill(also)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: `Remove ${also}` }).waitFor()
  await finish(visit, 'organisation-changed')
  await page.getByRole('button', { name: `Remove ${before}` }).click()
  await page.getByRole('button', { name: `Remove ${before}` }).waitFor({ state: 'detached' })
  await page.keyboard.press('u')
  await page.getByRole('button', { name: `Remove ${before}` }).waitFor()
})

walk('the keys reach everything said of an organisation, and a name that another one has is joined only by asking', '/import', async (visit) => {
  const { page, server, size, troubles } = visit
  const [one, other] = size === 'phone' ? ['Peatling', 'Sedgecombe'] : ['Rushmere', 'Alderholt']
  for (const organisation of [one, other]) {
    await ask(page, 'POST', '/people', { name: `Tarquin Moss of ${organisation}`, positions: [{ organisation, title: 'Warden', current: true }] })
  }
  await page.goto(new URL(`/organisations?q=${one}`, server.url).href)
  await page.locator('.organisations').getByRole('link', { name: one }).click()
  await page.getByRole('heading', { level: 1, name: one }).waitFor()
  const askFor = async (name: string) => {
    await page.keyboard.press('e')
    const form = page.getByRole('dialog')
    await form.getByLabel('Name').fill(name)
    await form.getByLabel('Name').press('Enter')
    await form.waitFor({ state: 'detached' })
  }
  await askFor(`${other} Ltd`)
  const taken = page.getByRole('alert').filter({ hasText: `${other} is here already.` })
  await taken.waitFor()
  await finish(visit, 'organisation-name-taken')
  await taken.getByRole('button', { name: 'Leave the name as it is' }).press('Enter')
  await taken.waitFor({ state: 'detached' })
  await page.getByRole('heading', { level: 1, name: one }).waitFor()
  await askFor(other)
  await taken.getByRole('button', { name: 'Join them' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: other }).waitFor()
  assert.equal(await page.getByRole('region', { name: 'Now' }).locator('.person-at').count(), 2)
  await page.keyboard.press('u')
  await said(page, 'Undone')
  await page.locator('.person-at').nth(1).waitFor({ state: 'detached' })
  // A browser writes a refused answer into its console.
  const refused = troubles.splice(0)
  assert.equal(refused.filter((trouble) => /status of 409 .*\/api\/organisations/.test(trouble)).length, 2, refused.join('\n'))
  // What the server tells of the join may ask once more for the one that is gone.
  const gone = /status of 404 .*\/api\/organisations\/[0-9a-f-]+/
  assert.deepEqual(refused.filter((trouble) => !/status of 409/.test(trouble) && !gone.test(trouble)), [])
})
