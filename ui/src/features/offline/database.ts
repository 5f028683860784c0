// The browser's database on this device: what was read, to be read without network, and what waits to be sent.
//
// One request per transaction is all that is needed here, so this is the whole of it.

const NAME = 'wellmet'
const VERSION = 1

/** `kept` holds answers by scope and path; `waiting` holds writes in the order in which they were made. */
export type StoreName = 'kept' | 'waiting'

let opened: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('kept')
      request.result.createObjectStore('waiting', { keyPath: 'order', autoIncrement: true })
    }
    request.onsuccess = () => resolve(leavingRoom(request.result))
    request.onerror = () => reject(request.error ?? new Error('no database'))
  }).catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

/** Another page of a newer version may change the tables: this one opens anew afterwards. */
function leavingRoom(database: IDBDatabase): IDBDatabase {
  const forget = () => void (opened = undefined)
  database.onversionchange = () => (database.close(), forget())
  database.onclose = forget
  return database
}

/** Reads from a store. */
export async function look<Value>(name: StoreName, ask: (store: IDBObjectStore) => IDBRequest<Value>): Promise<Value> {
  const request = ask((await open()).transaction(name, 'readonly').objectStore(name))
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('not read'))
  })
}

/** Writes to a store; it is on the disk when this is over. */
export async function change<Value>(name: StoreName, ask: (store: IDBObjectStore) => IDBRequest<Value>): Promise<Value> {
  const transaction = (await open()).transaction(name, 'readwrite', { durability: 'strict' })
  const request = ask(transaction.objectStore(name))
  return new Promise((resolve, reject) => {
    const fail = () => reject(transaction.error ?? request.error ?? new Error('not written'))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onerror = fail
    transaction.onabort = fail
  })
}
