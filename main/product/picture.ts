/** What a picture may be. */
export const pictureTypes = ['jpg', 'png'] as const
export type PictureType = (typeof pictureTypes)[number]

/** The largest picture, 10 MB. */
export const largestPicture = 10 * 1024 * 1024

/** The folder of the pictures inside the shop's folder. */
export const pictureFolder = 'picture'

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const jpg = [0xff, 0xd8, 0xff]

/** What a file is by its first bytes, whatever it is called; null for everything that is no picture. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const begins = (signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte)
  if (begins(png)) return 'png'
  return begins(jpg) ? 'jpg' : null
}

/** The name of a picture's file: its sha-256 and what it is, `9f86….png`. */
export const pictureName = (hash: string, type: PictureType): string => `${hash}.${type}`

/** Where the window finds a picture, or a small one for lists. */
export const pictureAddress = (name: string, small = false): string =>
  `app://shundan/picture/${name}${small ? '?small' : ''}`

/** The file an address of a picture stands for, and whether a small one is wanted; undefined for every other address. */
export function pictureOf(address: string): { name: string; small: boolean } | undefined {
  const match = /^app:\/\/shundan\/picture\/([0-9a-f]{64}\.(?:jpg|png))(\?small)?$/.exec(address)
  return match?.[1] === undefined ? undefined : { name: match[1], small: match[2] !== undefined }
}
