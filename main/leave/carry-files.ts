import { copyFile, mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reading } from '../../db/engine'
import { pictureFolder } from '../product/picture'
import { hashFile } from './hash-file'

/** The files beside the database that its rows speak of; each is called by its sha-256, so its name says what it must hold. */
const shown = `select json_group_array(name) from (select distinct hash || '.' || type as name from product_pictures order by 1)`

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
  const names = await reading.json<string[]>(shown)
  const found = { files: [] as string[], lostFiles: [] as string[] }
  if (names.length > 0) await mkdir(join(folder, pictureFolder), { recursive: true })
  for (const name of names) {
    signal.throwIfAborted()
    const file = `${pictureFolder}/${name}`
    const whole = (await hashFile(join(shopFolder, file))) === hashIn(file)
    if (whole) await copyFile(join(shopFolder, file), join(folder, file))
    found[whole ? 'files' : 'lostFiles'].push(file)
  }
  return found
}

/** Copies the files of a full export into the shop's folder, each beside its name first. Their content was compared before. */
export async function bringFiles(files: readonly string[], folder: string, shopFolder: string): Promise<void> {
  if (files.length > 0) await mkdir(join(shopFolder, pictureFolder), { recursive: true })
  for (const file of files) {
    await copyFile(join(folder, file), join(shopFolder, `${file}.part`))
    await rename(join(shopFolder, `${file}.part`), join(shopFolder, file))
  }
}

/** The sha-256 that a file's name says: `picture/9f86….png`. */
export const hashIn = (file: string) => file.replace(/^.*\/|\.\w+$/g, '')
