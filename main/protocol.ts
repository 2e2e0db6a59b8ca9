import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, protocol } from 'electron'
import { contentPolicy, fileOf, mediaType, noncePlace } from './page'
import { pictureBytes } from './picture'
import { pictureFolder, pictureOf } from './product/picture'
import { attachmentFolder, attachmentOf } from './talk/attachment'

/** Makes app:// a secure origin like https. Must be called before Electron is ready, and once. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
}

/**
 * Serves the built pages under app://shundan/, each page load with a nonce of its own, and the pictures of the shop in
 * `shopFolder` under app://shundan/picture/ and, where they are attached to a record, app://shundan/attachment/. Call when Electron is ready.
 */
export function serveApp(shopFolder: string): void {
  const folder = join(app.getAppPath(), 'out', 'renderer')
  protocol.handle('app', (request) => respond(request, folder, shopFolder))
}

async function respond(request: Request, folder: string, shopFolder: string): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
  const picture = pictureOf(request.url)
  if (picture) return respondPicture(join(shopFolder, pictureFolder), picture)
  const attached = attachmentOf(request.url)
  if (attached) return respondPicture(join(shopFolder, attachmentFolder), attached)
  const file = fileOf(request.url, folder)
  const body = file === undefined ? undefined : await readFile(file).catch(() => undefined)
  if (file === undefined || body === undefined) return refuse(404)
  const type = mediaType(file)
  const headers = { 'content-type': type, 'x-content-type-options': 'nosniff' }
  if (!type.startsWith('text/html')) return new Response(new Uint8Array(body), { headers })
  const nonce = randomBytes(16).toString('base64')
  const page = body.toString('utf8').replaceAll(noncePlace, nonce)
  const perLoad = { 'content-security-policy': contentPolicy(nonce), 'cache-control': 'no-store' }
  return new Response(page, { headers: { ...headers, ...perLoad } })
}

/** A picture's name is the sum of its content: what was fetched once is right for ever. */
async function respondPicture(shelf: string, { name, small }: { name: string; small: boolean }): Promise<Response> {
  const bytes = await pictureBytes(shelf, name, small)
  if (bytes === undefined) return refuse(404)
  const kept = { 'cache-control': 'max-age=31536000, immutable' }
  const headers = { 'content-type': mediaType(name), 'x-content-type-options': 'nosniff', ...kept }
  return new Response(new Uint8Array(bytes), { headers })
}

function refuse(status: number): Response {
  return new Response(null, { status })
}
