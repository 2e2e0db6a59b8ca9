import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '../main/value/instant'

// Files beside the database that never change, each named by the sha-256 of what is in it.

/** Within a shelf, the place of what no row speaks of any more. */
export const asideFolder = 'removed'

/** How long that is kept, in ms: longer than the daily backups, so that restoring one finds its files. */
export const keptAside = 40 * 24 * 3_600_000

/** Puts a file on a shelf. Written beside its name first: it is there whole, or not at all. */
export async function shelve(shelf: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(shelf, { recursive: true })
  const file = join(shelf, name)
  if (await stat(file).catch(() => null)) return
  await writeFile(`${file}.part`, bytes)
  await rename(`${file}.part`, file)
}

/**
 * Puts what no row speaks of aside, brings back what one speaks of again (after a restore), and deletes what has lain aside for
 * forty days. Only files that `isOurs` are touched. Small pictures are made anew when they are wanted. Runs when nobody adds any.
 */
export async function sweepShelf(
  shelf: string,
  spokenOf: ReadonlySet<string>,
  isOurs: (name: string) => boolean,
  now: Instant,
): Promise<void> {
  const aside = join(shelf, asideFolder)
  await mkdir(aside, { recursive: true })
  const oursIn = async (folder: string) => (await readdir(folder)).filter(isOurs)
  for (const name of await oursIn(aside)) {
    const file = join(aside, name)
    if (spokenOf.has(name)) await rename(file, join(shelf, name))
    else if ((await stat(file)).mtimeMs < now - keptAside) await rm(file)
  }
  for (const name of await oursIn(shelf)) {
    if (spokenOf.has(name)) continue
    await utimes(join(shelf, name), now / 1000, now / 1000)
    await rename(join(shelf, name), join(aside, name))
    await rm(join(shelf, 'small', name), { force: true })
  }
}
