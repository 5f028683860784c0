// A LinkedIn archive of invented people, of any size, the same each time: written by `cargo xtask seed`, zipped as LinkedIn sends it.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32, deflateRawSync } from 'node:zlib'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** How large an archive, and the last day of its ten years. */
export interface Extent {
  people: number
  interactions: number
  until: string
}

/** The archive as one zip. */
export function archiveOf({ people, interactions, until }: Extent): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'wellmet-archive-'))
  try {
    const size = ['--people', people, '--interactions', interactions].map(String)
    execFileSync('cargo', ['xtask', 'seed', ...size, '--until', until, '--out', folder], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] })
    const linkedin = join(folder, 'linkedin')
    return zipOf(readdirSync(linkedin).sort().map((name) => ({ name, bytes: readFileSync(join(linkedin, name)) })))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface File {
  name: string
  bytes: Buffer
}

/** A zip of files (PKWARE APPNOTE 4.3: local headers with their data, the central directory, its end). */
export function zipOf(files: readonly File[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const file of files) {
    const packed = deflateRawSync(file.bytes)
    const about = aboutOf(file, packed)
    const name = Buffer.from(file.name)
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), about, name, packed])
    locals.push(local)
    central.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), about, placeAt(offset), name]))
    offset += local.length
  }
  const directory = Buffer.concat(central)
  return Buffer.concat([...locals, directory, endOf(files.length, directory.length, offset)])
}

/** What both headers say alike: version, flags, method (deflate), time, date, checksum, sizes, lengths of name and extra. */
function aboutOf({ name, bytes }: File, packed: Buffer): Buffer {
  const about = Buffer.alloc(26)
  about.writeUInt16LE(20, 0)
  about.writeUInt16LE(8, 4)
  about.writeUInt16LE(0x21, 8)
  about.writeUInt32LE(crc32(bytes), 10)
  about.writeUInt32LE(packed.length, 14)
  about.writeUInt32LE(bytes.length, 18)
  about.writeUInt16LE(Buffer.byteLength(name), 22)
  return about
}

/** The rest of an entry of the directory: comment, disk and attributes are none; where its local header is. */
function placeAt(offset: number): Buffer {
  const place = Buffer.alloc(14)
  place.writeUInt32LE(offset, 10)
  return place
}

function endOf(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
