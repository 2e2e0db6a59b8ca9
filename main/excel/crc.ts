import * as zlib from 'node:zlib'

const table = new Int32Array(256)
for (let n = 0; n < 256; n += 1) {
  let value = n
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  table[n] = value
}

/** The CRC-32 of bytes, carried on from the sum of the bytes before them (0 at the start); as a whole number below 2^32. */
export function crc32(bytes: Uint8Array, before = 0): number {
  return native ? native(bytes, before) : ownCrc32(bytes, before)
}

/** Newer runtimes bring it along, ten times faster. */
const native = (zlib as { crc32?: (bytes: Uint8Array, before: number) => number }).crc32

/** The same where the runtime does not bring it along. */
export function ownCrc32(bytes: Uint8Array, before: number): number {
  let sum = ~before
  for (let i = 0; i < bytes.length; i += 1) sum = (table[(sum ^ (bytes[i] as number)) & 255] as number) ^ (sum >>> 8)
  return ~sum >>> 0
}
