import { MOST_COLUMNS } from './limit'

/** Records of the old format that are looked for here. */
const record = { end: 0x0a, columns: 0x7d, sheet: 0x85 } as const
const beginnings = [0x009, 0x209, 0x409, 0x809]

/**
 * The hidden columns (0 = A) of the nth worksheet in an .xls stream, counted in the order of their places in the file. The
 * reader of the cells tells them only together with every colour and theme, which nobody needs here. A damaged stream has none.
 */
export function hiddenColumns(stream: Buffer, nth: number): [first: number, last: number][] {
  const places: number[] = []
  for (const { kind, body } of records(stream, 0))
    if (kind === record.sheet && body.length >= 4) places.push(body.readUInt32LE(0))
  const place = [...new Set(places)].sort((a, b) => a - b)[nth]
  if (place === undefined) return []
  const hidden: [number, number][] = []
  for (const { kind, body } of records(stream, place)) {
    if (kind !== record.columns || body.length < 10 || (body.readUInt8(8) & 1) === 0) continue
    const [first, last] = [body.readUInt16LE(0), Math.min(body.readUInt16LE(2), MOST_COLUMNS - 1)]
    if (first <= last) hidden.push([first, last])
  }
  return hidden
}

/** The records of one part of a stream: up to its end, without the charts that lie inside it. */
function* records(stream: Buffer, from: number): Generator<{ kind: number; body: Buffer }, void> {
  let depth = 0
  for (let at = from; at + 4 <= stream.length; ) {
    const kind = stream.readUInt16LE(at)
    const next = at + 4 + stream.readUInt16LE(at + 2)
    if (beginnings.includes(kind)) depth += 1
    if (kind === record.end) depth -= 1
    if (depth <= 0) return
    if (depth === 1) yield { kind, body: stream.subarray(at + 4, next) }
    at = next
  }
}
