import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { migrations, newestVersion } from '../../db/migrate'
import { attachmentFolder, isKept } from '../talk/attachment'
import type { Instant } from '../value/instant'
import { Refusal } from '../value/refusal'
import { hashIn } from './carry-files'
import { hashFile } from './hash-file'
import { type Manifest, manifestFile, manifestFormat } from './manifest'

/** A file of the folder itself, never one elsewhere. */
const file = z.string().regex(/^[\w-]+\.xlsx$/)
const attachment = z.string().refine((name) => /^picture\/[0-9a-f]{64}\.(jpg|png)$/.test(name) || isAttached(name))
const isAttached = (name: string) =>
  name.startsWith(`${attachmentFolder}/`) && isKept(name.slice(attachmentFolder.length + 1))
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const rows = z.number().int().nonnegative()

const form = z.object({
  format: z.literal(manifestFormat),
  program: z.string(),
  schema: z.number().int().positive(),
  exportedAt: z.number().int(),
  company: z.string(),
  tables: z.array(
    z.object({ table: z.string(), file, rows, sums: z.record(z.string(), z.string().regex(/^-?\d+$/)), sha256 }),
  ),
  longTexts: z.object({ file, rows, sha256 }),
  files: z.array(attachment),
  lostFiles: z.array(attachment),
})

/**
 * What a folder says of itself. Refuses what is no full export (`leave.noExport`), one of a newer program
 * (`database.newer`), and a file that is not what it was (`leave.changed`).
 */
export async function readManifest(folder: string, signal: AbortSignal): Promise<Manifest> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => null)
  const parsed = form.safeParse(text === null ? null : parsedJson(text))
  if (!parsed.success) throw new Refusal('leave.noExport', { folder: basename(folder) })
  const manifest = { ...parsed.data, exportedAt: parsed.data.exportedAt as Instant }
  const { schema } = manifest
  if (schema > newestVersion) throw new Refusal('database.newer', { version: schema, known: newestVersion })
  if (!migrations.some(({ version }) => version === schema)) {
    throw new Refusal('leave.noExport', { folder: basename(folder) })
  }
  const named = manifest.files.map((name) => ({ file: name, sha256: hashIn(name) }))
  for (const one of [...manifest.tables, manifest.longTexts, ...named]) {
    signal.throwIfAborted()
    if ((await hashFile(join(folder, one.file))) !== one.sha256) throw new Refusal('leave.changed', { file: one.file })
  }
  return manifest
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
