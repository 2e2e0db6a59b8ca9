import { deflateRawSync } from 'node:zlib'
import { crc32 } from '../../../../main/excel/crc'

/** An entry of a zip package, byte by byte as the case wants it; what is not said is as Excel writes it. */
export type Entry = {
  name: string
  bytes: string | Buffer
  /** Not compressed. */
  stored?: boolean
  /** Sizes and sum only behind the bytes, as programs write that do not know them beforehand. */
  descriptor?: boolean
  /** Sizes as 64-bit numbers, as for packages beyond 4 GB. */
  zip64?: boolean
  /** The bits of the entry, 1 being "encrypted", and its method, 8 being deflate. */
  flags?: number
  method?: number
  /** What the directory says of the entry instead of the truth. */
  says?: { sum?: number; size?: number }
}

const UTF8 = 0x800
const DESCRIPTOR = 8
const BEYOND = 0xffffffff

/** The bytes of a zip package, its directory and its end; `entries` may say how many the end claims there are. */
export function pack(entries: Entry[], claimed = entries.length): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const local = localEntry(entry)
    bodies.push(local)
    directory.push(directoryEntry(entry, at))
    at += local.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  return Buffer.concat([...bodies, ...directory, end(claimed, size, at)])
}

/** The parts of a book as entries, all in the same fashion. */
export function entries(parts: Record<string, string | Buffer>, fashion: Partial<Entry> = {}): Entry[] {
  return Object.entries(parts).map(([name, bytes]) => ({ name, bytes, ...fashion }))
}

const contentOf = (entry: Entry) => Buffer.from(entry.bytes as string)
const packed = (entry: Entry) => (entry.stored ? contentOf(entry) : deflateRawSync(contentOf(entry)))
const flagsOf = (entry: Entry) => (entry.flags ?? 0) | UTF8 | (entry.descriptor ? DESCRIPTOR : 0)
const methodOf = (entry: Entry) => entry.method ?? (entry.stored ? 0 : 8)
const sumOf = (entry: Entry) => entry.says?.sum ?? crc32(contentOf(entry))
const sizeOf = (entry: Entry) => entry.says?.size ?? contentOf(entry).length

function localEntry(entry: Entry): Buffer {
  const [name, body] = [Buffer.from(entry.name), packed(entry)]
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(flagsOf(entry), 6)
  head.writeUInt16LE(methodOf(entry), 8)
  if (!entry.descriptor) {
    head.writeUInt32LE(sumOf(entry), 14)
    head.writeUInt32LE(body.length, 18)
    head.writeUInt32LE(sizeOf(entry), 22)
  }
  head.writeUInt16LE(name.length, 26)
  const tail = entry.descriptor ? numbers([0x08074b50, sumOf(entry), body.length, sizeOf(entry)]) : Buffer.alloc(0)
  return Buffer.concat([head, name, body, tail])
}

function directoryEntry(entry: Entry, at: number): Buffer {
  const [name, body] = [Buffer.from(entry.name), packed(entry)]
  const extra = entry.zip64 ? zip64Sizes(sizeOf(entry), body.length) : Buffer.alloc(0)
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(20, 6)
  head.writeUInt16LE(flagsOf(entry), 8)
  head.writeUInt16LE(methodOf(entry), 10)
  head.writeUInt32LE(sumOf(entry), 16)
  head.writeUInt32LE(entry.zip64 ? BEYOND : body.length, 20)
  head.writeUInt32LE(entry.zip64 ? BEYOND : sizeOf(entry), 24)
  head.writeUInt16LE(name.length, 28)
  head.writeUInt16LE(extra.length, 30)
  head.writeUInt32LE(at, 42)
  return Buffer.concat([head, name, extra])
}

function zip64Sizes(size: number, packedSize: number): Buffer {
  const extra = Buffer.alloc(20)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(16, 2)
  extra.writeBigUInt64LE(BigInt(size), 4)
  extra.writeBigUInt64LE(BigInt(packedSize), 12)
  return extra
}

function end(count: number, size: number, at: number): Buffer {
  const record = Buffer.alloc(22)
  record.writeUInt32LE(0x06054b50, 0)
  record.writeUInt16LE(count, 8)
  record.writeUInt16LE(count, 10)
  record.writeUInt32LE(size, 12)
  record.writeUInt32LE(at, 16)
  return record
}

function numbers(values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [i, value] of values.entries()) bytes.writeUInt32LE(value, i * 4)
  return bytes
}
