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
  [[0x09, 0x00], { other: 'Excel 4' }],
  [[0x09, 0x02], { other: 'Excel 4' }],
  [[0x09, 0x04], { other: 'Excel 4' }],
  [[0x09, 0x08], { other: 'Excel 5' }],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], { other: 'SQLite' }],
]

/**
 * Tells what a file is from its first bytes; its name is never asked (bad-input row 22). Text that begins with a tag is a web
 * page or XML that some programs save under `.xls`, and so is a page as a mail; text with control characters in it is a
 * program or a picture.
 */
export function kindOf(head: Uint8Array): FileKind {
  if (head.length === 0) return 'empty'
  const known = signatures.find(([bytes]) => bytes.every((byte, i) => head[i] === byte))
  if (known) return known[1]
  const encoding = utf16Encoding(head)
  if (!encoding && head.some(isBinary)) return { other: head[0] === 0x4d && head[1] === 0x5a ? 'EXE' : 'BIN' }
  const start = new TextDecoder(encoding ?? 'utf-8').decode(head.subarray(0, 512)).trimStart()
  if (/^mime-version:/i.test(start)) return { other: 'MHTML' }
  if (!/^<[a-z!?]/i.test(start)) return 'text'
  return { other: start.startsWith('<?xml') ? 'XML' : 'HTML' }
}

type Utf16 = 'utf-16le' | 'utf-16be'

/** The UTF-16 encoding that a byte order mark announces or, without one, the zeros in plain letters; undefined for other bytes. */
export function utf16Encoding(head: Uint8Array): Utf16 | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const orders: Utf16[] = ['utf-16le', 'utf-16be']
  return head.includes(0) ? orders.find((encoding) => isTextIn(encoding, head)) : undefined
}

/** Text of fields or lines, without halves of characters and without control characters. */
function isTextIn(encoding: Utf16, head: Uint8Array): boolean {
  const text = new TextDecoder(encoding).decode(head, { stream: true })
  return /[\t\n\r,;|]/.test(text) && !/\p{Cc}|\ufffd/u.test(text.replace(/[\t\n\f\r]/g, ''))
}

/** Control characters that no text holds; tab, line ends, form feed and the old end-of-file mark are text. */
function isBinary(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1a
}
