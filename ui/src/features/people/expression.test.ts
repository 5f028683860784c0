import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { read, withAlso, without, written, type Expression } from './expression.ts'

interface Sample {
  line: string
  reads?: string
  unread?: string
}
const samples = JSON.parse(readFileSync(new URL('../../../../fixtures/filters.json', import.meta.url), 'utf8')) as Sample[]

/** A filter written so that nothing is left to chance: `((place:lisbon | place:porto) & !"press")`. */
function plainly(expression: Expression): string {
  switch (expression.kind) {
    case 'all':
    case 'any':
      return `(${expression.parts.map(plainly).join(expression.kind === 'all' ? ' & ' : ' | ')})`
    case 'not':
      return `!${plainly(expression.part)}`
    case 'field':
      return `${expression.field}:${expression.value}`
    case 'silence':
      return `last${expression.longer ? '>' : '<'}${expression.days}`
    case 'word':
      return `"${expression.word}"`
    case 'kept':
      return `@${expression.name}`
  }
}

test('every filter means here what it means on the command line', () => {
  assert.ok(samples.length > 30)
  for (const { line, reads, unread } of samples) {
    const answer = read(line)
    assert.equal(answer.unread[0]?.part, unread, line)
    if (reads) assert.equal(plainly(answer.expression), reads, line)
  }
})

test('a filter is written as it was read', () => {
  for (const { line, reads } of samples) {
    if (reads) assert.equal(plainly(read(written(read(line).expression)).expression), reads.replace('(() & tag:a)', 'tag:a'), line)
  }
  assert.equal(written(read('a  (place:lisbon OR "x y") not org:"Lumen Labs"').expression), 'a (place:lisbon or "x y") -org:"Lumen Labs"')
})

test('what is not understood is left out, or looked for as a word, and everything else still holds', () => {
  const left = (line: string) => plainly(read(line).expression)
  assert.equal(left('tag:a circle:friends'), 'tag:a')
  assert.equal(left('company:lumen tag:a'), '("lumen" & tag:a)')
  assert.equal(left('(tag:a or tag:b'), '(tag:a | tag:b)')
  assert.equal(left('tag:a) tag:b'), '(tag:a & tag:b)')
  assert.equal(left('tag:a or'), 'tag:a')
  assert.equal(left('tag:a not'), 'tag:a')
  assert.equal(left('tag:a not circle:'), 'tag:a')
})

test('a condition is taken away with what only stood for it', () => {
  const takenAway = (line: string, path: (expression: Expression) => Expression) => {
    const { expression } = read(line)
    return written(without(expression, path(expression)))
  }
  const part = (expression: Expression, index: number) => ('parts' in expression && expression.parts[index]) || expression
  assert.equal(takenAway('tag:a or tag:b', (whole) => part(whole, 0)), 'tag:b')
  assert.equal(takenAway('tag:c (tag:a or tag:b)', (whole) => part(part(whole, 1), 1)), 'tag:c tag:a')
  assert.equal(takenAway('-tag:a', (whole) => (whole.kind === 'not' ? whole.part : whole)), '')
  assert.equal(takenAway('tag:a', (whole) => whole), '')
})

test('a condition that is added with or is a choice beside the last one', () => {
  const added = (line: string, condition: string, or: boolean) => written(withAlso(read(line).expression, read(condition).expression, or))
  assert.equal(added('', 'place:porto', true), 'place:porto')
  assert.equal(added('place:lisbon', 'place:porto', true), 'place:lisbon or place:porto')
  assert.equal(added('place:lisbon or place:porto', 'place:faro', true), 'place:lisbon or place:porto or place:faro')
  assert.equal(added('place:lisbon or place:porto', 'band:warm', false), '(place:lisbon or place:porto) band:warm')
  assert.equal(added('tag:a place:lisbon', '-place:porto', true), 'tag:a (place:lisbon or -place:porto)')
  assert.equal(added('tag:a (place:lisbon or place:porto)', 'place:faro', true), 'tag:a (place:lisbon or place:porto or place:faro)')
})
