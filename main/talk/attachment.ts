import type { Id } from '../value/id'
import type { Instant } from '../value/instant'

/** What may be attached: paper, pictures, tables, texts, and invoices as OFD or XML. Nothing that runs, and nothing in which something runs. */
export const attachmentTypes = ['pdf', 'jpg', 'png', 'xlsx', 'xls', 'docx', 'doc', 'csv', 'txt', 'ofd', 'xml'] as const
export type AttachmentType = (typeof attachmentTypes)[number]

/** The largest file, 20 MB, and the most files of one record. */
export const largestAttachment = 20 * 1024 * 1024
export const mostAttachments = 50

/** The folder of the files inside the shop's folder. */
export const attachmentFolder = 'attachment'

/** A file of a record. `name` is what it was called, with the ending of what it is. */
export interface Attachment {
  id: Id
  name: string
  type: AttachmentType
  hash: string
  size: number
  byId: Id
  by: string
  at: Instant
}

const signatures: readonly [AttachmentType[], readonly number[]][] = [
  [['pdf'], [0x25, 0x50, 0x44, 0x46, 0x2d]],
  [['png'], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  [['jpg'], [0xff, 0xd8, 0xff]],
  [
    ['xlsx', 'docx', 'ofd'],
    [0x50, 0x4b, 0x03, 0x04],
  ],
  [
    ['xls', 'doc'],
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  ],
]

/**
 * What a file is: by its first bytes, and where several kinds begin alike or with nothing of their own, by its ending among
 * those. Null for what may not be attached: a program by any name, a picture called a text, a workbook with macros.
 */
export function attachmentType(name: string, bytes: Uint8Array): AttachmentType | null {
  const ending = endingOf(name)
  const [types] = signatures.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte)) ?? []
  if (types === undefined) return isText(bytes) ? (textTypes.find((type) => type === ending) ?? null) : null
  if (types.length === 1) return types[0] ?? null
  return types.find((type) => type === ending) ?? null
}

const textTypes = ['csv', 'txt', 'xml'] as const

/** Text has no zero bytes, unless it is UTF-16, which says so first; a program has them soon. */
function isText(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  const says16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return says16 || (!(first === 0x4d && second === 0x5a) && !bytes.includes(0))
}

const endingOf = (name: string) => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** What a file is called here: its own name without what no system takes in one, at most 120 characters, with the ending of what it is. */
export function attachmentName(name: string, type: AttachmentType): string {
  const bare = endingOf(name) === type ? name.slice(0, -type.length - 1) : name
  const clean = [...bare].map((sign) => (sign < ' ' || '<>:"/\\|?*\u007f'.includes(sign) ? '_' : sign)).join('')
  const fits = clean.replace(/^[.\s]+|[.\s]+$/g, '').slice(0, 120)
  return `${fits || '_'}.${type}`
}

/** The name of the file that is kept: its sha-256 and what it is, `9f86….pdf`. */
export const keptName = (hash: string, type: AttachmentType): string => `${hash}.${type}`

/** Where the window finds an attached picture, a small one, or an attached PDF. */
export const attachmentAddress = (name: string, small = false): string =>
  `app://shundan/attachment/${name}${small ? '?small' : ''}`

/** The attached picture or PDF an address stands for; undefined for every other address, and for files the window does not show. */
export function attachmentOf(address: string): { name: string; small: boolean } | undefined {
  const match = /^app:\/\/shundan\/attachment\/([0-9a-f]{64}\.(?:jpg|png|pdf))(\?small)?$/.exec(address)
  return match?.[1] === undefined ? undefined : { name: match[1], small: match[2] !== undefined }
}

/** Whether a file in the folder is one of ours. */
export const isKept = (name: string): boolean =>
  new RegExp(`^[0-9a-f]{64}\\.(${attachmentTypes.join('|')})$`).test(name)
