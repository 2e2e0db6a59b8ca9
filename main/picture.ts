import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nativeImage } from 'electron'
import { asideFolder } from '../db/shelf'

/** The longer side of a small picture, in pixels: sharp in a list on a dense screen. */
const smallSide = 96

/**
 * The bytes of a picture of the shop, small when wanted; undefined when there is none. A small one is made from the large one
 * the first time and kept. One that cannot be drawn is handed out as it is, so that the page shows that it is broken.
 */
export async function pictureBytes(shelf: string, name: string, small: boolean): Promise<Uint8Array | undefined> {
  const bytes = (await read(join(shelf, name))) ?? (await read(join(shelf, asideFolder, name)))
  if (bytes === undefined || !small) return bytes
  const file = join(shelf, 'small', name)
  return (await read(file)) ?? (await shrink(bytes, file))
}

async function shrink(bytes: Uint8Array, file: string): Promise<Uint8Array> {
  const image = nativeImage.createFromBuffer(Buffer.from(bytes))
  if (image.isEmpty()) return bytes
  const { width, height } = image.getSize()
  const side = width > height ? { width: smallSide } : { height: smallSide }
  const drawn = Math.max(width, height) > smallSide ? image.resize({ ...side, quality: 'good' }) : image
  const small = file.endsWith('.png') ? drawn.toPNG() : drawn.toJPEG(85)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, small)
  return small
}

const read = (file: string): Promise<Uint8Array | undefined> => readFile(file).catch(() => undefined)
