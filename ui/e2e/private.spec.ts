// While others look on: on every screen that the router knows, no name of the cast can be read, in the window's title neither.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { ask } from './support/away.ts'
import type { Visit } from './support/browser.ts'
import { spec } from './support/spec.ts'

const here = (path: string) => new URL(path, import.meta.url)
const read = (path: string) => readFileSync(here(path), 'utf8')
const { walk } = spec()

/** Everybody and every organisation of the cast; of people the parts of their names too. */
function castNames(): string[] {
  const cast = read('../../fixtures/cast.toml')
  const [people, organisations] = ['person', 'organisation'].map((kind) => [...cast.matchAll(new RegExp(`^\\[\\[${kind}\\]\\](?:\\n(?!\\[|name =).*)*\\nname = "(.*)"`, 'gm'))].map(([, name]) => name ?? ''))
  return [...new Set([...(organisations ?? []), ...(people ?? []).flatMap((name) => [name, ...name.split(/\s+/)])])].filter((name) => /^\p{Lu}\p{L}|[^\p{Script=Latin}]/u.test(name) && !/^(Dr|van|de|The)\b/.test(name))
}

/** Our own sentences in which somebody of the cast stands as an example. */
const EXAMPLES = [...readdirSync(here('../../locales/en')).filter((name) => name.startsWith('web')).map((name) => read(`../../locales/en/${name}`)).join('\n').matchAll(/^web-[\w-]+ = ([^{}\n]*)$/gm)].map(([, text]) => text ?? '')

/** Every address of the router. */
const ROUTES = [...read('../src/router.tsx').matchAll(/path: '([^']+)'/g)].map(([, path]) => path ?? '')

/** What can be read on the page although it names somebody: visible, and blurred by nothing around it. */
const readable = (page: Page, names: readonly string[]) =>
  page.evaluate(({ names, ours }) => {
    const letter = '[\\p{L}\\p{N}]'
    const named = new RegExp(`(?<!${letter})(?:${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?!${letter})`, 'u')
    const veils = [...document.querySelectorAll('*')].filter((element) => getComputedStyle(element).filter.includes('blur'))
    // What somebody writes just now they see, whoever looks on.
    const writing = document.activeElement?.closest('[data-writing]')
    const found: string[] = named.test(document.title) ? [`title: ${document.title}`] : []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (named.test(node.nodeValue ?? '') && element?.checkVisibility() && element !== writing && !element.closest('datalist, script, style, .visually-hidden') && !ours.includes((node.nodeValue ?? '').trim()) && !veils.some((veil) => veil.contains(element.closest('select') ?? element))) found.push(`${element.className || element.tagName}: ${node.nodeValue}`)
    }
    for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea')) {
      if (field !== writing && !ours.includes(field.placeholder) && (named.test(field.value) || named.test(field.placeholder)) && !veils.some((veil) => veil.contains(field))) found.push(`field: ${field.value || field.placeholder}`)
    }
    return found
  }, { names, ours: EXAMPLES })

interface Named {
  id: string
  name: string
}

/** Somebody with much behind them, an organisation and an import that waits, to put into the addresses. */
async function addresses({ page }: Visit): Promise<string[]> {
  const { items: people } = await ask<{ items: Named[] }>(page, 'GET', '/people')
  const { items: organisations } = await ask<{ items: Named[] }>(page, 'GET', '/organisations')
  const work = await page.evaluate(async () => {
    const form = new FormData()
    form.append('files', new File(['BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Noor Haddad\r\nORG:Lumen\r\nEND:VCARD\r\n'], 'Noor Haddad.vcf', { type: 'text/vcard' }))
    const answer = await fetch('/api/imports', { method: 'POST', body: form, headers: { 'idempotency-key': crypto.randomUUID() } })
    return (await answer.json()) as { id: string }
  })
  const person = people.find(({ name }) => name === 'Dana Okafor')?.id ?? ''
  const ids: Record<string, string> = { people: person, organisations: organisations[0]?.id ?? '', import: work.id }
  const filled = ROUTES.map((path) => path.replace(/^\/(\w+)\/\$id/, (_, noun: string) => `/${noun}/${ids[noun]}`))
  return [...filled, `/people/${person}?write=true`, `/paths?target=${person}`, '/people?all=true&q=org%3Alumen']
}

test('the cast and the addresses are read', () => {
  assert.ok(castNames().length > 60 && castNames().includes('Dana') && castNames().includes('Lumen'), castNames().join(', '))
  assert.ok(ROUTES.length > 20 && ROUTES.includes('/people/$id/brief'))
})

walk('no name can be read on any screen while others look on', '/', async (visit) => {
  const { page, server, size } = visit
  const names = castNames()
  const all = await addresses(visit)
  assert.ok((await readable(page, names)).length > 0, 'before that there are names to read')
  await page.evaluate(() => localStorage.setItem('wellmet.private', 'yes'))
  if (size === 'desk') await page.mouse.move(0, 0)
  for (const address of all) {
    await page.goto(new URL(address, server.url).href)
    await page.locator('h1').first().waitFor()
    await page.waitForLoadState('networkidle').catch(() => undefined)
    assert.deepEqual(await readable(page, names), [], address)
  }
})

walk('nor in the palette, in what is understood, in a line at the foot, nor in a sheet', '/', async (visit) => {
  const { page } = visit
  const names = castNames()
  await page.keyboard.press('v')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('dana')
  await page.getByRole('option').filter({ hasText: 'Dana Okafor' }).first().waitFor()
  assert.deepEqual(await readable(page, names), [], 'the palette')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Dana Okafor' }).waitFor()
  await page.keyboard.press('c')
  await page.keyboard.type('Call with Dana Okafor about the tide tables')
  await page.getByRole('list', { name: 'Understood' }).getByRole('button').first().waitFor()
  assert.deepEqual(await readable(page, names), [], 'what is understood')
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: 'Undo' }).waitFor()
  assert.deepEqual(await readable(page, names), [], 'the line at the foot')
  await page.getByRole('button', { name: 'More for this person' }).click()
  await page.getByRole('button', { name: /^Forget for good/ }).click()
  await page.getByRole('dialog').getByRole('textbox').waitFor()
  assert.deepEqual(await readable(page, names), [], 'the sheet')
})
