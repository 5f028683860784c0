import assert from 'node:assert/strict'
import { test } from 'node:test'
import { besideOf, buttonsOf, isFree, type Box, type Named } from './room.ts'

const [WIDTH, HEIGHT] = [390, 440]
const named = (x: number, y: number): Named => ({ x, y, size: 6, wide: 80, high: 14 })
const beside = (x: number, y: number, taken: readonly Box[] = []) => besideOf(named(x, y), taken, WIDTH, HEIGHT)

test('a name stands to the right of its dot, and to its left where the right is taken or ends', () => {
  const right = beside(100, 100)
  assert.ok(right && right.x > 100)
  const left = beside(100, 100, [{ x: 150, y: 104, half: 20, tall: 7 }])
  assert.ok(left && left.x < 100)
  assert.ok((beside(WIDTH - 20, 100)?.x ?? WIDTH) < WIDTH - 20)
})

test('a name with no room on either side does not stand at all', () => {
  const both = [60, 140].map((x): Box => ({ x, y: 100, half: 20, tall: 7 }))
  assert.equal(beside(100, 100, both), undefined)
  assert.equal(beside(100, 3), undefined, 'it would be cut at the top')
})

test('no name lies over another one, however many stand close together, nor under the buttons', () => {
  const buttons = buttonsOf(WIDTH, HEIGHT)
  const stood: Box[] = []
  for (let dot = 0; dot < 400; dot += 1) {
    const box = beside((dot * 53) % WIDTH, (dot * 97) % HEIGHT, [buttons, ...stood])
    if (box) stood.push(box)
  }
  assert.ok(stood.length > 20)
  for (const [at, box] of stood.entries()) assert.ok(isFree(box, [buttons, ...stood.slice(0, at)]))
})
