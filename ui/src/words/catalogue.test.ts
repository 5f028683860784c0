// Every key that a screen says is in the catalogue, and every key of the catalogue is said.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import { FluentResource } from '@fluent/bundle'

const here = (path: string) => new URL(path, import.meta.url)
const folder = here('../../../locales/en')
const files = readdirSync(folder).filter((name) => /^web.*\.ftl$/.test(name))
const english = files.map((name) => readFileSync(new URL(name, `${folder}/`), 'utf8')).join('\n')
const keys = new FluentResource(english).body.map(({ id }) => id.replace(/^web-/, ''))
const sources = readdirSync(here('..'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(here(`../${file}`), 'utf8'))
  .join('\n')

test('every key that is said is in the catalogue', () => {
  const said = [...sources.matchAll(/\bsay\(\s*'([^']+)'/g)].map(([, key]) => key ?? '')
  assert.ok(said.length > 100)
  assert.deepEqual(
    [...new Set(said)].filter((key) => !keys.includes(key)),
    [],
  )
})

test('every key that is put together has texts in the catalogue', () => {
  const beginnings = [...sources.matchAll(/`([a-z_]+-)\$\{/g)].map(([, beginning]) => beginning ?? '')
  assert.deepEqual(
    [...new Set(beginnings)].filter((beginning) => /^(web|message|note|setting|tab|column)-$/.test(beginning) === false && !keys.some((key) => key.startsWith(beginning))),
    [],
  )
})

test('every key of the catalogue is said somewhere', () => {
  const literal = (key: string) => sources.includes(`'${key}'`) || sources.includes(`="${key}"`)
  const puttogether = (key: string) => [...sources.matchAll(/[`']([a-z_-]+-)\$\{/g)].some(([, beginning]) => key.startsWith(beginning ?? '\0'))
  assert.deepEqual(
    keys.filter((key) => !literal(key) && !puttogether(key) && !/^place-.*-about$/.test(key)),
    [],
  )
})
