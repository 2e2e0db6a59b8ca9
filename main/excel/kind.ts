/** What a file is by its first bytes: a zip package, an old compound file, plain text, or something that is no workbook. */
export type FileKind = 'zip' | 'compound' | 'text' | 'empty' | { other: string }

/** How many bytes from the start are enough to tell. */
export const HEAD_BYTES = 65_536

const signatures: [bytes: number[], kind: FileKind][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'compound'],
  [[0x25, 0x50, 0x44, 0x46], { other: 'PDF' }],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], { other: 'RTF' }],
  [[0x89, 0x50, 0x4e, 0x47], { other: 'PNG' }],
  [[0xff, 0xd8, 0xff], { other: 'JPEG' }],
  [[0x47, 0x49, 0x46, 0x38], { other: 'GIF' }],
  [[0x52, 0x61, 0x72, 0x21], { other: 'RAR' }],
  [[0x37, 0x7a, 0xbc, 0xaf], { other: '7Z' }],
  [[0x1f, 0x8b], { other: 'GZIP' }],
  [[0x50, 0x4b], { other: 'ZIP' }],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], { other: 'SQLite' }],
]

/**
 * Tells what a file is from its first bytes; its name is never asked (bad-input row 22). Text that begins with a tag is a web
 * page or XML that some programs save under `.xls`; text with control characters in it is a program or a picture.
 */
export function kindOf(head: Uint8Array): FileKind {
  if (head.length === 0) return 'empty'
  const known = signatures.find(([bytes]) => bytes.every((byte, i) => head[i] === byte))
  if (known) return known[1]
  if (utf16Encoding(head)) return 'text'
  if (head.some(isBinary)) return { other: head[0] === 0x4d && head[1] === 0x5a ? 'EXE' : 'BIN' }
  const start = Buffer.from(head.subarray(0, 512))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
  if (!/^<[a-z!?]/i.test(start)) return 'text'
  return { other: start.startsWith('<?xml') ? 'XML' : 'HTML' }
}

/** The UTF-16 encoding that a byte order mark announces; undefined without one. */
export function utf16Encoding(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return undefined
}

/** Control characters that no text holds; tab, line ends, form feed and the old end-of-file mark are text. */
function isBinary(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1a
}
