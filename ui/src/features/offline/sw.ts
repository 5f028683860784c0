// The worker: keeps the files of the app, so that it opens without network. It knows nothing of people; answers of the API
// are kept by the pages themselves, by book, in `kept.ts`. It imports nothing, for it is one file at the root.

/** The files of this build and a hash of them all; the build writes both in. */
declare const __FILES__: string[]
declare const __BUILD__: string

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Lasting {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Worker {
  addEventListener(type: 'install' | 'activate', work: (event: Lasting) => void): void
  addEventListener(type: 'fetch', work: (event: Fetching) => void): void
  readonly location: Location
  readonly clients: { claim(): Promise<void> }
}

const worker = self as unknown as Worker
const CACHE = `wellmet:${__BUILD__}`
/** How long the machine may take to answer with the page before the kept one opens, in milliseconds. */
const PATIENCE = 3000

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(__FILES__)))
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([forgetOlder(), worker.clients.claim()]))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin || pathname.startsWith('/api/') || pathname === '/pair') return
  event.respondWith(request.mode === 'navigate' ? page(request) : file(request))
})

async function forgetOlder(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith('wellmet:') && name !== CACHE).map((name) => caches.delete(name)))
}

/** The page from the machine, so that it is the newest and nobody is let in who was put out; the kept one when it does not answer. */
async function page(request: Request): Promise<Response> {
  const kept = await caches.match('/')
  if (!kept) return fetch(request)
  const asked = fetch(request).then((answer) => (answer.status === 401 && forgetKept(), answer))
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept.clone()), PATIENCE))
  return Promise.race([asked.catch(() => kept), late])
}

/** Who was put out reads nothing more that was kept here; what waits to be sent stays. */
function forgetKept(): void {
  const opening = indexedDB.open('wellmet')
  opening.onupgradeneeded = () => opening.transaction?.abort()
  opening.onsuccess = () => {
    const database = opening.result
    const clearing = database.transaction('kept', 'readwrite')
    clearing.objectStore('kept').clear()
    clearing.oncomplete = () => database.close()
  }
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
}
