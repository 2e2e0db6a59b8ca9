import { createPublicKey, verify } from 'node:crypto'

/**
 * Where updating stands. `off`: this program was built without an address to ask, so it never asks.
 * `failed`: nothing was installed and the program goes on as it is.
 */
export type UpdateState =
  | { state: 'off' }
  | { state: 'current' }
  | { state: 'available'; version: string }
  | { state: 'ready'; version: string }
  | { state: 'failed'; why: 'unreachable' | 'unsigned' | 'broken' }

/** What a person may do about updates; each answers where it stands afterwards. `tell` hears how far a download is (0–100). */
export interface Updates {
  /** Whether there is an address to ask. */
  on: boolean
  check(): Promise<UpdateState>
  download(tell: (percent: number) => void): Promise<UpdateState>
  install(): Promise<UpdateState>
}

const off = async (): Promise<UpdateState> => ({ state: 'off' })

/** A program without an address to ask. */
export const updatesOff: Updates = { on: false, check: off, download: off, install: off }

/** A new version as the updater found it: its number, and the check sum of each file of it. */
export type Release = { version: string; files: readonly { sha512: string }[] }

/** The list of the newest version for this kind of computer, as it is named beside the installers. */
export function releaseList(platform: string, arch: string): string {
  if (platform === 'win32') return 'latest.yml'
  if (platform === 'darwin') return 'latest-mac.yml'
  return arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${arch}.yml`
}

/** The address of the release folder in the settings the packager baked in; undefined when it has none. */
export function feedAddress(settings: string): string | undefined {
  const found = /^url:\s*['"]?(https:\/\/[^\s'"]+)/m.exec(settings)
  return found?.[1]?.replace(/\/+$/, '')
}

/**
 * Whether a release is one we signed: the list bears our signature (base64, Ed25519, against the base64 key), and it is
 * this list the version and every one of its files come from.
 */
export function isSigned(release: Release, list: string, signature: string, key: string): boolean {
  if (!bearsSignature(list, signature, key)) return false
  const lines = new Set(list.split(/\r?\n/).map((line) => line.trim()))
  const listed = release.files.filter(({ sha512 }) => lines.has(`sha512: ${sha512}`))
  return lines.has(`version: ${release.version}`) && listed.length > 0 && listed.length === release.files.length
}

function bearsSignature(list: string, signature: string, key: string): boolean {
  try {
    const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })
    return verify(null, Buffer.from(list), publicKey, Buffer.from(signature.trim(), 'base64'))
  } catch {
    return false // a key or signature that is no key or signature proves nothing
  }
}
