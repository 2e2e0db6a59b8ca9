import { copyFile, mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Reading } from '../../db/engine'
import { pictureFolder } from '../product/picture'
import { attachmentFolder } from '../talk/attachment'
import { hashFile } from './hash-file'

/** The files beside the database that its rows speak of; each is called by its sha-256, so its name says what it must hold. */
const shown = `select json_group_array(file) from (
  select '${pictureFolder}/' || hash || '.' || type as file from product_pictures
  union select '${attachmentFolder}/' || hash || '.' || type from attachments where removed_at is null order by 1)`

/**
 * Copies the files the shop's rows speak of from the shop's folder into that of a full export. Gives those that arrived, and
 * those that are no longer there or no longer what they were.
 */
export async function takeFiles(
  reading: Reading,
  shopFolder: string,
  folder: string,
  signal: AbortSignal,
): Promise<{ files: string[]; lostFiles: string[] }> {
  const spokenOf = await reading.json<string[]>(shown)
  const found = { files: [] as string[], lostFiles: [] as string[] }
  await makeFolders(spokenOf, folder)
  for (const file of spokenOf) {
    signal.throwIfAborted()
    const whole = (await hashFile(join(shopFolder, file))) === hashIn(file)
    if (whole) await copyFile(join(shopFolder, file), join(folder, file))
    found[whole ? 'files' : 'lostFiles'].push(file)
  }
  return found
}

/** Copies the files of a full export into the shop's folder, each beside its name first. Their content was compared before. */
export async function bringFiles(files: readonly string[], folder: string, shopFolder: string): Promise<void> {
  await makeFolders(files, shopFolder)
  for (const file of files) {
    await copyFile(join(folder, file), join(shopFolder, `${file}.part`))
    await rename(join(shopFolder, `${file}.part`), join(shopFolder, file))
  }
}

async function makeFolders(files: readonly string[], folder: string): Promise<void> {
  for (const one of new Set(files.map((file) => dirname(file)))) await mkdir(join(folder, one), { recursive: true })
}

/** The sha-256 that a file's name says: `picture/9f86….png`. */
export const hashIn = (file: string) => file.replace(/^.*\/|\.\w+$/g, '')
