// What is drawn beneath and above the dots: the rings, the organisations, and the ties of whoever is in focus.
import type Sigma from 'sigma'
import type { Inks } from './inks'
import { besideAnyway, besideOf, buttonsOf, isFree, MARGIN, type Box } from './room'
import type { Middle } from './stands'

/** What the overlay shows. */
export interface Shown {
  inks: Inks
  rings: readonly number[]
  middles: readonly Middle[]
  /** Who is in focus, and whom they are tied to; none when nobody is. */
  focus: { id: string; ties: readonly { id: string; sure: boolean; mine?: boolean }[] } | null
  /** Whom the pointer is on. */
  hover: string | null
  /** Whether names are said at all. */
  named: boolean
  /** The names of the fonts. */
  fonts: { sans: string; serif: string }
}

/** How high the name of a person is, and of an organisation. */
const [NAME_HEIGHT, PLACE_HEIGHT] = [15, 24]

/** My own dot. */
export const ME = 'me'

/** A name the drawing library would have beside a dot, which is so large. */
export interface Wanted {
  key: string
  label: string | null
  x: number
  y: number
  size: number
}

type Brush = CanvasRenderingContext2D
type Point = { x: number; y: number }

/** The most labels of organisations at once. */
const MOST_LABELS = 40
/** The most names of those somebody is tied to. */
const MOST_NAMES = 14

/** A layer to draw on, as large as the map. */
export function layerOf(renderer: Sigma, id: string, beforeLayer: string): Brush | null {
  return renderer.createCanvas(id, { beforeLayer, style: { pointerEvents: 'none' } }).getContext('2d')
}

/** Empties a layer and fits it to the map. */
function cleared(brush: Brush, renderer: Sigma): void {
  const { width, height } = renderer.getDimensions()
  const ratio = window.devicePixelRatio || 1
  brush.canvas.width = width * ratio
  brush.canvas.height = height * ratio
  brush.scale(ratio, ratio)
}

/** The rings, beneath everybody. */
export function drawGround(brush: Brush, renderer: Sigma, { inks, rings }: Shown): void {
  cleared(brush, renderer)
  const middle = renderer.graphToViewport({ x: 0, y: 0 })
  brush.strokeStyle = inks.ring ?? ''
  for (const radius of rings) {
    const edge = renderer.graphToViewport({ x: radius, y: 0 })
    brush.beginPath()
    brush.arc(middle.x, middle.y, Math.hypot(edge.x - middle.x, edge.y - middle.y), 0, Math.PI * 2)
    brush.stroke()
  }
}

/** The names of those who have one in this frame, larger dots first; where they stand is answered, and where their dots are. */
export function drawNames(brush: Brush, renderer: Sigma, { inks }: Shown, wanted: readonly Wanted[]): Box[] {
  const { width, height } = renderer.getDimensions()
  const { labelSize, labelWeight, labelFont } = renderer.getSettings()
  const inOrder = [...wanted].sort((one, other) => Number(other.key === ME) - Number(one.key === ME) || other.size - one.size)
  const taken = [buttonsOf(width, height), ...inOrder.map(({ x, y, size }) => dotOf({ x, y }, size))]
  brush.font = `${labelWeight} ${labelSize}px ${labelFont}`
  brush.textAlign = 'center'
  brush.lineJoin = 'round'
  for (const { key, label, x, y, size } of inOrder) {
    if (!label) continue
    const name = { x, y, size, wide: brush.measureText(label).width, high: NAME_HEIGHT }
    const box = (key === ME ? besideAnyway : besideOf)(name, taken, width, height)
    if (!box) continue
    taken.push(box)
    outlined(brush, label, { x: box.x, y: box.y + labelSize / 3 }, inks.ink ?? '', inks.paper ?? '')
  }
  return taken
}

const dotOf = ({ x, y }: Point, size: number): Box => ({ x, y, half: size, tall: size })

/** The names of organisations among their people, the largest first; none over another, nor over anybody's name. */
export function drawPlaces(brush: Brush, renderer: Sigma, { inks, middles, named, fonts: { serif } }: Shown, names: readonly Box[]): void {
  cleared(brush, renderer)
  if (!named) return
  const { width, height } = renderer.getDimensions()
  const taken = [...names]
  brush.textAlign = 'center'
  brush.lineJoin = 'round'
  let drawn = 0
  for (const { name, count, x, y } of middles) {
    if (drawn >= MOST_LABELS) return
    const at = renderer.graphToViewport({ x, y })
    if (at.x < 0 || at.y < 0 || at.x > width || at.y > height) continue
    brush.font = `italic 500 ${Math.min(18, 13 + Math.log2(count) / 2)}px ${serif}`
    const half = brush.measureText(name).width / 2
    const box = { x: Math.max(half + MARGIN, Math.min(width - half - MARGIN, at.x)), y: at.y - MARGIN, half, tall: PLACE_HEIGHT / 2 }
    if (!isFree(box, taken)) continue
    taken.push(box)
    drawn += 1
    outlined(brush, name, { x: box.x, y: at.y }, inks['ink-quiet'] ?? '', inks.paper ?? '')
  }
}

/** Words that can be read over anything. */
function outlined(brush: Brush, text: string, { x, y }: Point, ink: string, paper: string): void {
  brush.lineWidth = 3
  brush.strokeStyle = paper
  brush.strokeText(text, x, y)
  brush.fillStyle = ink
  brush.fillText(text, x, y)
  brush.lineWidth = 1
}

/** Whoever is in focus with their ties, above everybody else, who steps back. */
export function drawFocus(brush: Brush, renderer: Sigma, shown: Shown): void {
  cleared(brush, renderer)
  drawTies(brush, renderer, shown)
  const { hover, inks, named, fonts } = shown
  const { width, height } = renderer.getDimensions()
  if (!named || !hover || !renderer.getGraph().hasNode(hover)) return
  brush.font = `560 14px ${fonts.serif}`
  brush.textAlign = 'center'
  brush.lineJoin = 'round'
  nameBeside(brush, renderer, hover, renderer.graphToViewport(renderer.getGraph().getNodeAttributes(hover) as Point), [buttonsOf(width, height)], inks, besideAnyway)
}

function drawTies(brush: Brush, renderer: Sigma, { inks, focus, named, fonts }: Shown): void {
  const graph = renderer.getGraph()
  if (!focus || !graph.hasNode(focus.id)) return
  const at = (id: string) => renderer.graphToViewport(graph.getNodeAttributes(id) as Point)
  const here = at(focus.id)
  const ties = focus.ties.filter(({ id }) => graph.hasNode(id) && !graph.getNodeAttribute(id, 'hidden'))
  for (const tie of ties) drawTie(brush, here, at(tie.id), tie.sure, inks[tie.mine ? 'me' : 'pulled'] ?? '')
  for (const { id } of ties) drawDot(brush, renderer, id, at(id), inks.paper ?? '')
  drawDot(brush, renderer, focus.id, here, inks.ink ?? '')
  if (!named) return
  const { width, height } = renderer.getDimensions()
  const taken = [buttonsOf(width, height), dotOf(here, reachOf(renderer, focus.id)), ...ties.map(({ id }) => dotOf(at(id), reachOf(renderer, id)))]
  brush.textAlign = 'center'
  brush.lineJoin = 'round'
  brush.font = `560 15px ${fonts.serif}`
  // Of whom one looks at the name is said, whatever it lies over.
  nameBeside(brush, renderer, focus.id, here, taken, inks, besideAnyway)
  brush.font = `500 12px ${fonts.sans}`
  for (const { id } of ties.slice(0, MOST_NAMES)) nameBeside(brush, renderer, id, at(id), taken, inks)
}

function drawTie(brush: Brush, from: Point, to: Point, sure: boolean, ink: string): void {
  brush.beginPath()
  brush.setLineDash(sure ? [] : [5, 4])
  brush.lineWidth = sure ? 1.6 : 1.1
  brush.strokeStyle = ink
  brush.moveTo(from.x, from.y)
  brush.lineTo(to.x, to.y)
  brush.stroke()
  brush.setLineDash([])
}

function sizeOf(renderer: Sigma, id: string): number {
  return renderer.scaleSize(renderer.getNodeDisplayData(id)?.size ?? 4)
}

/** How far the dot of somebody who is in focus reaches, or of whom they are tied to. */
function reachOf(renderer: Sigma, id: string): number {
  return Math.max(4, sizeOf(renderer, id))
}

function drawDot(brush: Brush, renderer: Sigma, id: string, { x, y }: Point, rim: string): void {
  brush.beginPath()
  brush.arc(x, y, reachOf(renderer, id), 0, Math.PI * 2)
  brush.fillStyle = renderer.getNodeDisplayData(id)?.color ?? ''
  brush.fill()
  brush.lineWidth = 1.5
  brush.strokeStyle = rim
  brush.stroke()
}

/** A name beside its dot, where it has room. */
function nameBeside(brush: Brush, renderer: Sigma, id: string, { x, y }: Point, taken: Box[], inks: Inks, beside: typeof besideOf = besideOf): void {
  const name = String(renderer.getGraph().getNodeAttribute(id, 'name') ?? '')
  const { width, height } = renderer.getDimensions()
  const box = beside({ x, y, size: reachOf(renderer, id), wide: brush.measureText(name).width, high: NAME_HEIGHT }, taken, width, height)
  if (!box) return
  taken.push(box)
  outlined(brush, name, { x: box.x, y: box.y + 4 }, inks.ink ?? '', inks.paper ?? '')
}
