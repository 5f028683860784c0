// What is drawn beneath and above the dots: the rings, the organisations, and the ties of whoever is in focus.
import type Sigma from 'sigma'
import type { Settings } from 'sigma/settings'
import type { Inks } from './inks'
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

/** How far words keep from the edge. */
const MARGIN = 4
/** How high a line of words is. */
const LINE = 24

/** My own dot. */
export const ME = 'me'

type LabelSettings = Pick<Settings, 'labelColor' | 'labelWeight' | 'labelSize' | 'labelFont'>
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

/** The names of organisations among their people, the largest first; none over another, nor over anybody's name. */
export function drawPlaces(brush: Brush, renderer: Sigma, { inks, middles, named, fonts: { serif } }: Shown): void {
  cleared(brush, renderer)
  if (!named) return
  const { width, height } = renderer.getDimensions()
  const taken = [...namesOf(brush, renderer), ...zoomOf(width, height)]
  brush.textAlign = 'center'
  brush.lineJoin = 'round'
  let drawn = 0
  for (const { name, count, x, y } of middles) {
    if (drawn >= MOST_LABELS) return
    const at = renderer.graphToViewport({ x, y })
    if (at.x < 0 || at.y < 0 || at.x > width || at.y > height) continue
    brush.font = `italic 500 ${Math.min(18, 13 + Math.log2(count) / 2)}px ${serif}`
    const half = brush.measureText(name).width / 2
    const box = { x: Math.max(half + MARGIN, Math.min(width - half - MARGIN, at.x)), y: at.y, half }
    if (taken.some((other) => Math.abs(other.y - box.y) < LINE && Math.abs(other.x - box.x) < other.half + half + MARGIN * 2)) continue
    taken.push(box)
    drawn += 1
    outlined(brush, name, box, inks['ink-quiet'] ?? '', inks.paper ?? '')
  }
}

/** Words on the map: their middle, and half their width. */
type Words = Point & { half: number }

/** How much room the buttons that zoom take in the corner at the right, below. */
const ZOOM = { width: 56, height: 140 }

/** Where words would run under those buttons: as lines of words that stand there already. */
function zoomOf(width: number, height: number): Words[] {
  const lines = Math.ceil(ZOOM.height / LINE)
  return Array.from({ length: lines }, (_, line) => ({ x: width - ZOOM.width / 2, y: height - line * LINE, half: ZOOM.width / 2 }))
}

/** Where the names of people stand. */
function namesOf(brush: Brush, renderer: Sigma): Words[] {
  const { labelSize, labelWeight, labelFont } = renderer.getSettings()
  brush.font = `${labelWeight} ${labelSize}px ${labelFont}`
  return [...renderer.getNodeDisplayedLabels()].flatMap((id) => {
    const { label, x, y } = renderer.getNodeDisplayData(id) ?? {}
    if (!label || x === undefined || y === undefined) return []
    const at = renderer.framedGraphToViewport({ x, y })
    const half = brush.measureText(label).width / 2
    return [{ x: startBeside(brush, label, at.x, sizeOf(renderer, id) + 3) + half, y: at.y, half }]
  })
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
  if (!named || !hover || !renderer.getGraph().hasNode(hover)) return
  brush.font = `560 14px ${fonts.serif}`
  brush.textAlign = 'start'
  brush.lineJoin = 'round'
  nameBeside(brush, renderer, hover, renderer.graphToViewport(renderer.getGraph().getNodeAttributes(hover) as Point), [], inks)
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
  brush.textAlign = 'start'
  brush.lineJoin = 'round'
  brush.font = `500 12px ${fonts.sans}`
  const taken: Point[] = [here]
  for (const { id } of ties.slice(0, MOST_NAMES)) nameBeside(brush, renderer, id, at(id), taken, inks)
  brush.font = `560 15px ${fonts.serif}`
  nameBeside(brush, renderer, focus.id, here, [], inks)
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

function drawDot(brush: Brush, renderer: Sigma, id: string, { x, y }: Point, rim: string): void {
  brush.beginPath()
  brush.arc(x, y, Math.max(4, sizeOf(renderer, id)), 0, Math.PI * 2)
  brush.fillStyle = renderer.getNodeDisplayData(id)?.color ?? ''
  brush.fill()
  brush.lineWidth = 1.5
  brush.strokeStyle = rim
  brush.stroke()
}

function nameBeside(brush: Brush, renderer: Sigma, id: string, { x, y }: Point, taken: Point[], inks: Inks): void {
  if (taken.some((other) => Math.abs(other.y - y) < 14 && Math.abs(other.x - x) < 90)) return
  taken.push({ x, y })
  const name = String(renderer.getGraph().getNodeAttribute(id, 'name') ?? '')
  const start = startBeside(brush, name, x, Math.max(4, sizeOf(renderer, id)) + 5)
  outlined(brush, name, { x: start, y: y + 4 }, inks.ink ?? '', inks.paper ?? '')
}

/** Where words begin that stand to the right of a dot, or to its left where the right has no room. */
function startBeside(brush: Brush, words: string, x: number, reach: number): number {
  const wide = brush.measureText(words).width
  const leaves = x + reach + wide + MARGIN > brush.canvas.clientWidth
  return leaves && x - reach - wide > 0 ? x - reach - wide : x + reach
}

/** The name of somebody who is not in focus, as the drawing library asks for it. */
export function drawLabel(brush: Brush, { label, x, y, size }: { label: string | null; x: number; y: number; size: number }, settings: LabelSettings): void {
  if (!label) return
  brush.fillStyle = settings.labelColor.color ?? '#000'
  brush.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`
  brush.fillText(label, startBeside(brush, label, x, size + 3), y + settings.labelSize / 3)
}
