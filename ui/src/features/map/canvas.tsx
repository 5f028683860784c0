import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import Sigma from 'sigma'
import { EdgeLineProgram, EdgeRectangleProgram } from 'sigma/rendering'
import { Minus, Plus, RotateCcw } from 'lucide-react'
import type { MapAnswer } from '~/api/types'
import { usePrivate } from '~/features/settings/use-looks'
import { useTheme } from '~/features/settings/use-theme'
import { useKeys } from '~/keys/use-keys'
import { useScreenKeys } from '~/keys/use-screen-keys'
import { say } from '~/words/say'
import { dress, graphOf } from './graph'
import type { Grouped } from './groups'
import { inksOf, type Inks } from './inks'
import { drawFocus, drawGround, drawNames, drawPlaces, layerOf, ME, type Shown, type Wanted } from './overlay'
import { middlesOf, type Stand, type Tied } from './stands'

interface Props {
  answer: MapAnswer
  /** Who is shown. */
  stands: readonly Stand[]
  grouped: Grouped
  ties: Map<string, Tied[]>
  focus: string | null
  onFocus: (id: string | null) => void
  onOpen: (id: string) => void
  /** Whether organisations have their labels. */
  organisations: boolean
  label: string
}

/** From so many ties on they are thin lines, which a graphics card draws by the hundred thousand. */
const MANY_TIES = 4000
const still = window.matchMedia('(prefers-reduced-motion: reduce)')
const pace = () => ({ duration: still.matches ? 0 : 160 })

/** The drawing: dots with the nearest names, rings, and the ties of whoever is in focus pulled forward. */
export function MapCanvas(props: Props) {
  const place = useRef<HTMLDivElement>(null)
  const renderer = useRef<Sigma | null>(null)
  const [cannot, setCannot] = useState(false)
  const shown = useRef<Shown | null>(null)
  const latest = useRef(props)
  const hidden = usePrivate()
  const inks = useInks(place)
  const { graph, complete, onPainted } = useGraph(props.answer)
  useLayoutEffect(() => void (latest.current = props))

  useEffect(() => {
    if (!inks) return
    dress(graph, props.stands, props.grouped, inks, !hidden)
    renderer.current?.setGraph(graph)
  }, [graph, props.stands, props.grouped, inks, hidden])

  // Begun with everybody in their colours, for laying thirty thousand out twice is what one would wait for.
  const dressed = inks !== null
  useEffect(() => {
    if (!place.current || !inks) return
    try {
      renderer.current = begun(graph, place.current, shown, latest)
      renderer.current.once('afterRender', onPainted)
    } catch {
      setCannot(true)
      return
    }
    const camera = renderer.current.getCamera()
    if (kept.camera) camera.setState(kept.camera)
    return () => {
      kept.camera = camera.getState()
      renderer.current?.kill()
      renderer.current = null
    }
    // Another graph is given to the same renderer, above.
  }, [dressed])

  const middles = useMemo(() => (props.organisations ? middlesOf(props.stands) : []), [props.organisations, props.stands])
  useEffect(() => {
    if (!inks || !place.current) return
    const { fontFamily } = getComputedStyle(place.current)
    const fonts = { sans: fontFamily, serif: getComputedStyle(place.current).getPropertyValue('--font-serif') }
    const rings = props.answer.rings.map(({ radius }) => radius)
    shown.current = { inks, rings, middles, focus: focusOf(props), hover: null, named: !hidden, fonts }
    renderer.current?.scheduleRender()
  }, [inks, middles, hidden, props.focus, props.ties, props.answer.rings, props.stands, graph])

  const zoom = { in: () => void renderer.current?.getCamera().animatedZoom(pace()), out: () => void renderer.current?.getCamera().animatedUnzoom(pace()) }
  const whole = () => void renderer.current?.getCamera().animatedReset(pace())
  useScreenKeys('map', { '+': zoom.in, '-': zoom.out, '0': whole })
  useKeys({ '=': zoom.in })
  if (cannot) return <p className="map-cannot">{say('map-cannot')}</p>
  return (
    <div className="map-drawing" data-focused={props.focus !== null} data-complete={complete}>
      <div className="map-canvas" ref={place} role="img" aria-label={props.label} />
      <div className="map-zoom" role="group" aria-label={say('map-zoom')}>
        <ZoomButton label={say('map-nearer')} keyName="+" onClick={zoom.in} icon={<Plus size={16} aria-hidden />} />
        <ZoomButton label={say('map-further')} keyName="-" onClick={zoom.out} icon={<Minus size={16} aria-hidden />} />
        <ZoomButton label={say('map-whole')} keyName="0" onClick={whole} icon={<RotateCcw size={15} aria-hidden />} />
      </div>
    </div>
  )
}

/** Everybody at first, and their ties once everybody has been painted: a hundred thousand lines take longer than all the dots. */
function useGraph({ people, x, y, ties }: MapAnswer) {
  const [complete, setComplete] = useState(ties.length <= MANY_TIES * 3)
  const graph = useMemo(() => graphOf({ people, x, y, ties: complete ? ties : [] }), [people, x, y, ties, complete])
  return { graph, complete, onPainted: () => void requestAnimationFrame(() => setTimeout(() => setComplete(true))) }
}

/** Where one looked last, so that going back restores it. */
const kept: { camera: ReturnType<ReturnType<Sigma['getCamera']>['getState']> | null } = { camera: null }

function ZoomButton({ label, keyName, onClick, icon }: { label: string; keyName: string; onClick: () => void; icon: React.ReactNode }) {
  return (
    <button type="button" className="plain-icon" aria-label={label} title={`${label} (${keyName})`} onClick={onClick}>
      {icon}
    </button>
  )
}

/** The colours of the theme; read again when it changes, after the page has it. */
function useInks(place: React.RefObject<HTMLDivElement | null>): Inks | null {
  const { appearance } = useTheme()
  const [inks, setInks] = useState<Inks | null>(null)
  useEffect(() => {
    const frame = requestAnimationFrame(() => place.current && setInks(inksOf(place.current)))
    return () => cancelAnimationFrame(frame)
  }, [appearance, place])
  return inks
}

/** Whoever is in focus with the ties that are pulled forward: theirs, and mine to them where there is one. */
function focusOf({ focus, ties, stands }: Props): Shown['focus'] {
  if (!focus) return null
  const own = (ties.get(focus) ?? []).map((tie) => ({ ...tie, mine: false }))
  const known = stands.find((stand) => stand.known.id === focus)?.known
  const mine = known?.band || known?.kept ? [{ id: ME, sure: true, mine: true }] : []
  // Sure ones last, so that their lines and names are on top.
  return { id: focus, ties: [...mine, ...own.sort((one, other) => Number(other.sure) - Number(one.sure))] }
}

function begun(graph: ReturnType<typeof graphOf>, place: HTMLDivElement, shown: { current: Shown | null }, latest: { current: Props }): Sigma {
  const number = latest.current.answer.ties.length / 3
  const many = number > MANY_TIES
  const wanted: Wanted[] = []
  const renderer = new Sigma(graph, place, {
    edgeProgramClasses: { wide: EdgeRectangleProgram, thin: EdgeLineProgram },
    defaultEdgeType: many ? 'thin' : 'wide',
    hideEdgesOnMove: number > MANY_TIES * 5,
    labelFont: getComputedStyle(place).fontFamily,
    labelSize: 12,
    labelWeight: '450',
    // More than have room: the larger dots get theirs.
    labelDensity: 1.5,
    labelGridCellSize: 90,
    labelRenderedSizeThreshold: graph.order > 400 ? 3.5 : 2.5,
    zIndex: true,
    stagePadding: 36,
    minCameraRatio: 0.01,
    maxCameraRatio: 2,
    zoomDuration: pace().duration,
    inertiaDuration: pace().duration,
    // Names are drawn together once it is known who would have one.
    defaultDrawNodeLabel: (_, { key, label, x, y, size }) => void wanted.push({ key, label, x, y, size }),
    defaultDrawNodeHover: () => undefined,
    allowInvalidContainer: true,
  })
  const [ground, places, front] = [layerOf(renderer, 'ground', 'edges'), layerOf(renderer, 'places', 'labels'), layerOf(renderer, 'front', 'mouse')]
  const names = renderer.getCanvases().labels?.getContext('2d')
  renderer.on('beforeRender', () => void (wanted.length = 0))
  renderer.on('afterRender', () => {
    if (!shown.current || !ground || !places || !front || !names) return
    drawGround(ground, renderer, shown.current)
    drawPlaces(places, renderer, shown.current, drawNames(names, renderer, shown.current, wanted))
    drawFocus(front, renderer, shown.current)
  })
  renderer.on('clickNode', ({ node }) => node !== ME && latest.current.onFocus(node))
  renderer.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault()
    if (node !== ME) latest.current.onOpen(node)
  })
  renderer.on('clickStage', () => latest.current.onFocus(null))
  const point = (node: string | null) => {
    place.style.cursor = node ? 'pointer' : ''
    if (shown.current) shown.current = { ...shown.current, hover: node }
  }
  renderer.on('enterNode', ({ node }) => point(node))
  renderer.on('leaveNode', () => point(null))
  renderer.resize(true)
  return renderer
}
