// Privacy mode: everything is blurred but what the app says of itself. Whatever a screen shows of people is thus blurred
// without anybody having to think of it; only our own words and figures are let through.
import { isOwn } from '~/words/own'

/** Marks an element that shows something of somebody. */
const MARK = 'private'
/** Texts that nobody sees, and keys. */
const APART = 'script, style, kbd, title'

const letThrough = (node: Node) => node.nodeType !== Node.TEXT_NODE || isOwn(node.nodeValue ?? '')

/** Marks an element by the texts that stand in it directly, or takes the mark away. */
function judge(element: Element | null): void {
  if (!(element instanceof HTMLElement || element instanceof SVGElement) || element.matches(APART)) return
  const shown = element.closest<HTMLElement>('select') ?? element
  const texts = shown instanceof HTMLSelectElement ? [...shown.options].flatMap(({ childNodes }) => [...childNodes]) : [...element.childNodes]
  const asks = 'placeholder' in element ? String(element.placeholder) : ''
  if (texts.every(letThrough) && isOwn(asks)) delete shown.dataset[MARK]
  else shown.dataset[MARK] = ''
}

function judgeAll(within: Node): void {
  judge(within instanceof Element ? within : within.parentElement)
  if (within instanceof Element) for (const element of within.querySelectorAll('*')) judge(element)
}

function judgeChanges(changes: readonly MutationRecord[]): void {
  for (const { type, target, addedNodes } of changes) {
    judge(type === 'characterData' ? target.parentElement : (target as Element))
    for (const node of addedNodes) judgeAll(node)
  }
}

/** A field that one writes in is shown while one does; that it was given the focus is not enough. */
const writing = ({ type, target }: Event) => {
  if (!(target instanceof HTMLElement)) return
  if (type === 'input') target.dataset.writing = ''
  else delete target.dataset.writing
}

/** Watches the whole page, what opens above it too, before it is painted; answers how to end that. */
export function watchOver(page: HTMLElement): () => void {
  judgeAll(page)
  const observer = new MutationObserver(judgeChanges)
  observer.observe(page, { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: ['placeholder'] })
  for (const event of ['input', 'focusout']) page.addEventListener(event, writing)
  return () => {
    observer.disconnect()
    for (const event of ['input', 'focusout']) page.removeEventListener(event, writing)
  }
}
