const SECTOR = 512
const END = 0xfffffffe
const FREE = 0xffffffff

/** A compound file, the container of the old formats, with streams by their names; short ones are filled up with zeros. */
export function compound(streams: Record<string, Buffer>): Buffer {
  const files = Object.entries(streams).map(([name, bytes]) => ({ name, bytes: padded(bytes) }))
  const table: number[] = [0xfffffffd, END]
  const starts = files.map(({ bytes }) => {
    const start = table.length
    for (let left = bytes.length / SECTOR; left > 0; left -= 1) table.push(left > 1 ? table.length + 1 : END)
    return start
  })
  if (table.length > SECTOR / 4) throw new Error('Too large for one sector of the table')
  const fat = Buffer.alloc(SECTOR, 0xff)
  for (const [i, next] of table.entries()) fat.writeUInt32LE(next, i * 4)
  const root = directoryEntry('Root Entry', 5, END, 0, files.length > 0 ? 1 : FREE)
  const entries = files.map(({ name, bytes }, i) =>
    directoryEntry(name, 2, starts[i] ?? 0, bytes.length, FREE, i + 1 < files.length ? i + 2 : FREE),
  )
  const directory = Buffer.concat([root, ...entries, Buffer.alloc(SECTOR)]).subarray(0, SECTOR)
  return Buffer.concat([header(), fat, directory, ...files.map(({ bytes }) => bytes)])
}

function header(): Buffer {
  const bytes = Buffer.alloc(SECTOR)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    bytes.writeUInt16LE(value, at)
  for (const [at, value] of [
    [44, 1],
    [48, 1],
    [56, 4096],
    [60, END],
    [68, END],
  ] as const)
    bytes.writeUInt32LE(value, at)
  bytes.fill(0xff, 76)
  bytes.writeUInt32LE(0, 76)
  return bytes
}

function directoryEntry(name: string, type: number, start: number, size: number, child: number, next = FREE): Buffer {
  const bytes = Buffer.alloc(128)
  const text = Buffer.from(`${name}\u0000`, 'utf16le')
  text.copy(bytes)
  bytes.writeUInt16LE(text.length, 64)
  bytes[66] = type
  bytes[67] = 1
  for (const [at, value] of [
    [68, FREE],
    [72, next],
    [76, child],
    [116, start],
    [120, size],
  ] as const) {
    bytes.writeUInt32LE(value, at)
  }
  return bytes
}

function padded(bytes: Buffer): Buffer {
  const size = Math.max(4096, Math.ceil(bytes.length / SECTOR) * SECTOR)
  return Buffer.concat([bytes, Buffer.alloc(size - bytes.length)])
}

/** A record of the old format: its number, its length, its bytes. */
export function record(number: number, ...parts: (Buffer | number[])[]): Buffer {
  const bytes = Buffer.concat(parts.map((part) => Buffer.from(part)))
  return Buffer.concat([u16(number, bytes.length), bytes])
}

/** Numbers of two bytes. */
export function u16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [i, value] of values.entries()) bytes.writeUInt16LE(value, i * 2)
  return bytes
}

/** Numbers of four bytes. */
export function u32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [i, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, i * 4)
  return bytes
}

/** A number with its decimals in eight bytes. */
export function f64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(value)
  return bytes
}

/** A text of Excel 97: its length, how it is written, its characters in two bytes each. */
export function wide(text: string): Buffer {
  return Buffer.concat([u16(text.length), Buffer.from([1]), Buffer.from(text, 'utf16le')])
}

const bof = (type: number, version = 0x600) =>
  record(0x809, u16(version, type, 0x0dbb, 0x07cc), ...(version === 0x600 ? [u32(0, 6)] : []))
const eof = record(0x0a)

/** A sheet of an old workbook: its cells as records, its name, whether it is hidden (0, 1, 2) and what it is (0 table, 2 chart). */
export type OldSheet = { name: string; cells: Buffer[]; hidden?: number; type?: number }

/** What stands before the sheets: records of the book, such as shared texts; `styles` are the number formats of the cells. */
export type OldBook = { sheets: OldSheet[]; globals?: Buffer[]; styles?: number[]; version?: number }

/** The stream of an old workbook. In Excel 95 (`version` 0x500) names are in the code page of the book, here Chinese bytes. */
export function oldStream(book: OldBook): Buffer {
  const version = book.version ?? 0x600
  const styles = (book.styles ?? [0]).map((format) => record(0xe0, u16(0, format), Buffer.alloc(16)))
  const before = [bof(5, version), ...(book.globals ?? []), ...styles]
  const sheets = book.sheets.map(({ cells, type }) =>
    Buffer.concat([bof(type === 2 ? 0x20 : 0x10, version), ...cells, eof]),
  )
  const list = (at: number[]) => book.sheets.map((sheet, i) => boundSheet(sheet, at[i] ?? 0, version))
  const lengthOf = (parts: Buffer[]) => parts.reduce((sum, { length }) => sum + length, 0)
  let next = lengthOf([...before, ...list([]), eof])
  const at = sheets.map(({ length }) => {
    next += length
    return next - length
  })
  return Buffer.concat([...before, ...list(at), eof, ...sheets])
}

function boundSheet(sheet: OldSheet, at: number, version: number): Buffer {
  const name = version === 0x600 ? Buffer.from(sheet.name, 'utf16le') : Buffer.from(sheet.name, 'latin1')
  const length = version === 0x600 ? [sheet.name.length, 1] : [name.length]
  return record(0x85, u32(at), [sheet.hidden ?? 0, sheet.type ?? 0], length, name)
}
