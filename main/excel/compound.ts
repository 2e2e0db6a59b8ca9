import { Refusal } from '../value/refusal'

const HEADER_BYTES = 512
const ENTRY_BYTES = 128
const SMALL_SECTOR_BYTES = 64
/** Table entries from here on name no sector: end of a chain, free, part of the table itself. */
const FIRST_RESERVED = 0xfffffffa
const ROOT = 5
const STREAM = 2

type Entry = { name: string; kind: number; left: number; right: number; child: number; start: number; size: number }

/** The streams at the top of a compound file, by their names; the bytes of one are gathered when they are asked for. */
export type Compound = Map<string, () => Buffer>

/**
 * Opens a compound file, the container of .xls and other old Office files. Every chain of sectors is followed at most once
 * around, so that a damaged one ends in a refusal (`workbook.broken`) and never in a loop.
 */
export function openCompound(bytes: Buffer): Compound {
  if (bytes.length < HEADER_BYTES) throw broken('header')
  const sectorBytes = 2 ** bytes.readUInt16LE(30)
  if (sectorBytes !== 512 && sectorBytes !== 4096) throw broken('sector size')
  const sectors = { bytes, sectorBytes, first: sectorBytes }
  const table = tableOf(sectors)
  const entries = entriesOf(joined(sectors, chain(table, bytes.readUInt32LE(48))))
  const root = entries[0]
  if (root?.kind !== ROOT) throw broken('root')
  const small = () => ({
    bytes: joined(sectors, chain(table, root.start)),
    sectorBytes: SMALL_SECTOR_BYTES,
    first: 0,
  })
  const smallTable = () => numbersOf(joined(sectors, chain(table, bytes.readUInt32LE(60))))
  const content = ({ start, size }: Entry) => {
    if (size === 0) return Buffer.alloc(0)
    const isSmall = size < bytes.readUInt32LE(56)
    const found = isSmall ? joined(small(), chain(smallTable(), start)) : joined(sectors, chain(table, start))
    if (found.length < size) throw broken('stream')
    return found.subarray(0, size)
  }
  const streams = siblings(entries, root.child).filter(({ kind }) => kind === STREAM)
  return new Map(streams.map((entry) => [entry.name, () => content(entry)]))
}

/** Bytes that lie in sectors of one size, the first of them `first` bytes from the start. */
type Sectors = { bytes: Buffer; sectorBytes: number; first: number }

function sector({ bytes, sectorBytes, first }: Sectors, number: number): Buffer {
  const from = first + number * sectorBytes
  // The last sector of a file may be shorter than the others.
  if (from >= bytes.length) throw broken('sector')
  return bytes.subarray(from, from + sectorBytes)
}

function joined(sectors: Sectors, numbers: number[]): Buffer {
  return Buffer.concat(numbers.map((number) => sector(sectors, number)))
}

/** The sectors of a chain, in their order. */
function chain(table: number[], start: number): number[] {
  const found: number[] = []
  for (let at = start; at < FIRST_RESERVED; at = table[at] as number) {
    if (at >= table.length || found.length >= table.length) throw broken('chain')
    found.push(at)
  }
  return found
}

/** Which sector follows each sector. Where the table itself lies stands in the header and, of large files, in a chain behind it. */
function tableOf(sectors: Sectors): number[] {
  const { bytes, sectorBytes } = sectors
  const places = numbersOf(bytes.subarray(76, HEADER_BYTES))
  const most = Math.ceil(bytes.length / sectorBytes)
  let next = bytes.readUInt32LE(68)
  for (let count = 0; next < FIRST_RESERVED; count += 1) {
    if (count > most) throw broken('table')
    const more = numbersOf(sector(sectors, next))
    next = more.pop() ?? FIRST_RESERVED
    places.push(...more)
  }
  return numbersOf(joined(sectors, places.filter((place) => place < FIRST_RESERVED).slice(0, most)))
}

function entriesOf(directory: Buffer): Entry[] {
  return Array.from({ length: Math.floor(directory.length / ENTRY_BYTES) }, (_, i) => {
    const entry = directory.subarray(i * ENTRY_BYTES, (i + 1) * ENTRY_BYTES)
    const nameBytes = Math.min(64, Math.max(2, entry.readUInt16LE(64))) - 2
    return {
      name: entry.subarray(0, nameBytes & ~1).toString('utf16le'),
      kind: entry.readUInt8(66),
      left: entry.readUInt32LE(68),
      right: entry.readUInt32LE(72),
      child: entry.readUInt32LE(76),
      start: entry.readUInt32LE(116),
      size: entry.readUInt32LE(120),
    }
  })
}

/** The entries of one folder, which hang together as a tree; each is met once, whatever the tree says. */
function siblings(entries: Entry[], first: number): Entry[] {
  const met = new Set<number>()
  const waiting = [first]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entry = entries[at]
    if (!entry || met.has(at)) continue
    met.add(at)
    waiting.push(entry.left, entry.right)
  }
  return [...met].map((at) => entries[at] as Entry)
}

function numbersOf(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => bytes.readUInt32LE(i * 4))
}

function broken(detail: string): Refusal {
  return new Refusal('workbook.broken', { detail })
}
