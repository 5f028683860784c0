import assert from 'node:assert/strict'
import { test } from 'node:test'
import { besideAnyway, besideOf, buttonsOf, type Box, type Named } from './room.ts'

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

/** Whether two boxes share any of their insides, told by their four edges. */
const overlap = (one: Box, other: Box) =>
  one.x - one.half < other.x + other.half && other.x - other.half < one.x + one.half && one.y - one.tall < other.y + other.tall && other.y - other.tall < one.y + one.tall

test('a name has room beside its own dot, wherever it stands and however large it is', () => {
  for (const size of [4, 5.2, 6, 8])
    for (let x = 20; x < 300; x += 0.7) {
      const box = besideOf({ ...named(x, 100), size, wide: 60 }, [{ x, y: 100, half: size, tall: size }], WIDTH, HEIGHT)
      assert.ok(box, `${size} at ${x}`)
    }
})

test('no name lies over another one or over a dot, however many stand close together, nor under the buttons', () => {
  const dots = Array.from({ length: 400 }, (_, dot): Box => ({ x: (dot * 53) % WIDTH, y: (dot * 97) % HEIGHT, half: 5.2, tall: 5.2 })).filter((_, dot) => dot % 4 === 0)
  const stood: Box[] = [buttonsOf(WIDTH, HEIGHT), ...dots]
  const fixed = stood.length
  for (const { x, y } of dots) {
    const box = besideOf({ x, y, size: 5.2, wide: 40, high: 14 }, stood, WIDTH, HEIGHT)
    if (box) stood.push(box)
  }
  assert.ok(stood.length > fixed + 10, `${stood.length - fixed}`)
  for (const [at, box] of stood.entries()) if (at >= fixed) assert.ok(!stood.slice(0, at).some((other) => overlap(box, other)))
})

test('the name of whom one looks at is said even where it has no room, within the map', () => {
  const everywhere: Box[] = [{ x: WIDTH / 2, y: HEIGHT / 2, half: WIDTH, tall: HEIGHT }]
  for (const [x, y, wide] of [[5, 3, 80], [WIDTH - 3, HEIGHT - 3, 80], [WIDTH / 2, 200, 380]] as const) {
    const box = besideAnyway({ ...named(x, y), wide }, everywhere, WIDTH, HEIGHT)
    assert.ok(box.x - box.half >= 0 && box.x + box.half <= WIDTH && box.y - box.tall >= 0 && box.y + box.tall <= HEIGHT)
  }
})
