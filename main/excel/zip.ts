import { open, readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { type Entry, fromBufferPromise, openPromise, type ZipFile, type ZipFileOptions } from 'yauzl'
import { Refusal } from '../value/refusal'
import { crc32 } from './crc'
import { HARMLESS_INFLATED_BYTES, MOST_INFLATED_BYTES, MOST_INFLATION, MOST_MENDED_BYTES, MOST_PARTS } from './limit'

const END_SIGNATURE = Buffer.from('504b0506', 'hex')
const END_BYTES = 22
const STORED = 0
const DEFLATED = 8
const PIECE_BYTES = 131_072
const LONGEST_END = END_BYTES + 65_535
/** Names are read by us: some programs write paths from the root or with backslashes. */
const options = { autoClose: false, lazyEntries: true, decodeStrings: false } as const

/** An open .xlsx package: its parts by name, upper and lower case being the same. */
export type Zip = {
  /** The names of the parts as they are written, in their order. */
  names(): string[]
  /** The size a part inflates to by its own account; undefined when there is no such part. */
  size(part: string): number | undefined
  /** The bytes of a part, inflated. Refuses a bomb before inflating it, and damaged bytes when they are met. */
  read(part: string): AsyncGenerator<Uint8Array, void>
  close(): void
}

/**
 * Opens a package and reads its directory. Refuses with `workbook.broken` (cut off, not a zip), `workbook.encrypted`
 * (a part with a zip password) and `workbook.tooLarge` (bounds of limit.ts).
 */
export async function openZip(path: string): Promise<Zip> {
  const file = await asBroken(openFile(path))
  try {
    const parts = await directory(file)
    return {
      names: () => [...parts.values()].map(({ fileNameRaw }) => writtenName(fileNameRaw)),
      size: (part) => parts.get(part.toLowerCase())?.uncompressedSize,
      read: (part) => readPart(file, parts.get(part.toLowerCase()), part),
      close: () => file.close(),
    }
  } catch (error) {
    file.close()
    throw error
  }
}

/** What mail and web programs leave behind the end of a package is not part of it. */
async function openFile(path: string): Promise<ZipFile> {
  const end = await endOf(path)
  if (end === undefined) return openPromise(path, options)
  return fromBufferPromise((await readFile(path)).subarray(0, end), options)
}

/** Where the package ends when something follows it in a file small enough to hold; else undefined. */
async function endOf(path: string): Promise<number | undefined> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const from = Math.max(0, size - LONGEST_END)
    const { buffer } = await file.read({ buffer: Buffer.alloc(size - from), position: from })
    const at = buffer.lastIndexOf(END_SIGNATURE)
    if (at < 0 || at + END_BYTES > buffer.length) return undefined
    const end = from + at + END_BYTES + buffer.readUInt16LE(at + END_BYTES - 2)
    return end < size && size <= MOST_MENDED_BYTES ? end : undefined
  } finally {
    await file.close()
  }
}

async function directory(file: ZipFile): Promise<Map<string, Entry>> {
  if (file.entryCount > MOST_PARTS) throw new Refusal('workbook.tooLarge', { bound: `${MOST_PARTS}` })
  const parts = new Map<string, Entry>()
  try {
    for await (const entry of file.eachEntry()) {
      const name = partName(entry.fileNameRaw)
      if (!parts.has(name)) parts.set(name, entry)
    }
  } catch (error) {
    throw broken(error)
  }
  return parts
}

const writtenName = (raw: Buffer) => raw.toString('utf8').replaceAll('\\', '/').replace(/^\/+/, '')
const partName = (raw: Buffer) => writtenName(raw).toLowerCase()

async function* readPart(file: ZipFile, entry: Entry | undefined, part: string): AsyncGenerator<Uint8Array, void> {
  if (!entry) throw new Refusal('workbook.broken', { detail: part })
  checkSize(entry)
  let sum = 0
  let size = 0
  try {
    for await (const chunk of await inflated(file, entry)) {
      size += chunk.length
      if (size > entry.uncompressedSize) break
      sum = crc32(chunk, sum)
      yield chunk
    }
  } catch (error) {
    throw broken(error)
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32) {
    throw new Refusal('workbook.broken', { detail: `CRC ${part}` })
  }
}

/** The bytes of a part in large pieces: the usual ones of 16 kB cost a fifth of the time of reading. */
async function inflated(file: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  if (entry.compressionMethod === STORED) return file.openReadStreamPromise(entry)
  if (entry.compressionMethod !== DEFLATED) throw new Error(`method ${entry.compressionMethod}`)
  const raw = await file.openReadStreamPromise(entry, { decompress: false } as ZipFileOptions)
  // What goes wrong in either stream is met by who reads the second.
  return pipeline(raw, createInflateRaw({ chunkSize: PIECE_BYTES }), () => {})
}

function checkSize(entry: Entry): void {
  if (entry.isEncrypted()) throw new Refusal('workbook.encrypted')
  const size = entry.uncompressedSize
  if (size > MOST_INFLATED_BYTES) {
    throw new Refusal('workbook.tooLarge', { bound: `${MOST_INFLATED_BYTES / 1024 ** 3} GB` })
  }
  if (size > HARMLESS_INFLATED_BYTES && size > entry.compressedSize * MOST_INFLATION) {
    throw new Refusal('workbook.tooLarge', { bound: `${MOST_INFLATION} : 1` })
  }
}

async function asBroken<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise
  } catch (error) {
    throw broken(error)
  }
}

function broken(error: unknown): unknown {
  if (error instanceof Refusal) return error
  return new Refusal('workbook.broken', { detail: error instanceof Error ? error.message : String(error) })
}
