import { extname, join, normalize, sep } from 'node:path'

/** The one address the window's pages live under. */
export const home = 'app://shundan'

/** The word in a page that is replaced by the nonce of this load. */
export const noncePlace = '__CSP_NONCE__'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** The media type a file is served with, by its name's ending; an unknown one is plain bytes. */
export function mediaType(file: string): string {
  return types[extname(file).toLowerCase()] ?? 'application/octet-stream'
}

/** What a page may load and run: only what the program brought itself, styles also with this load's nonce. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * The file of `folder` an address stands for (the bare address is index.html); undefined when the address is not
 * ours or leads out of the folder.
 */
export function fileOf(address: string, folder: string): string | undefined {
  const url = parse(address)
  if (url === undefined || !isHome(url)) return undefined
  const path = decode(url.pathname)
  if (path === undefined || path.includes('\0') || path.includes('\\')) return undefined
  const file = normalize(join(folder, path === '/' ? 'index.html' : path))
  return file.startsWith(folder + sep) ? file : undefined
}

/** Whether an address is a page of the program itself; `dev` is the origin of the development server, if any. */
export function isOwnPage(address: string, dev?: string): boolean {
  const url = parse(address)
  return url !== undefined && (isHome(url) || (dev !== undefined && url.origin === dev))
}

const localSchemes = new Set(['data:', 'blob:', 'devtools:'])

/** Whether the window may load an address at all. Nothing from disk, nothing from the network. */
export function mayLoad(address: string, dev?: string): boolean {
  const url = parse(address)
  if (url === undefined) return false
  if (localSchemes.has(url.protocol) || isHome(url)) return true
  return dev !== undefined && url.origin.replace(/^ws/, 'http') === dev
}

/** Whether a link may be handed to the system: a page over https for its browser, a letter for its mail program. */
export function mayOpenOutside(address: string): boolean {
  return ['https:', 'mailto:'].includes(parse(address)?.protocol ?? '')
}

const isHome = (url: URL): boolean => `${url.protocol}//${url.host}` === home

function parse(address: string): URL | undefined {
  try {
    return new URL(address)
  } catch {
    return undefined
  }
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
