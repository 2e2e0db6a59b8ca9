import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reading } from '../../db/engine'
import type { Instant } from '../value/instant'
import { keptRemoved, pictureAddress, pictureFolder, pictureOf, removedFolder } from './picture'

/**
 * Puts the pictures no product shows any more aside, brings back those that one shows again (after a restore), and deletes what
 * has lain aside for forty days. Small ones are made anew when they are wanted. Runs when nobody is adding pictures.
 */
export async function sweepPictures(reading: Reading, shopFolder: string, now: Instant): Promise<void> {
  const folder = join(shopFolder, pictureFolder)
  const aside = join(folder, removedFolder)
  await mkdir(aside, { recursive: true })
  const shown = new Set(
    await reading.json<string[]>(`select json_group_array(distinct hash || '.' || type) from product_pictures`),
  )
  for (const name of await picturesIn(aside)) {
    const file = join(aside, name)
    if (shown.has(name)) await rename(file, join(folder, name))
    else if ((await stat(file)).mtimeMs < now - keptRemoved) await rm(file)
  }
  for (const name of await picturesIn(folder)) {
    if (shown.has(name)) continue
    await utimes(join(folder, name), now / 1000, now / 1000)
    await rename(join(folder, name), join(aside, name))
    await rm(join(folder, 'small', name), { force: true })
  }
}

const picturesIn = async (folder: string) =>
  (await readdir(folder)).filter((name) => pictureOf(pictureAddress(name)) !== undefined)
