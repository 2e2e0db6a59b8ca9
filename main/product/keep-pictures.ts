import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { and, eq, max, min } from 'drizzle-orm'
import { one } from '../../db/find'
import { productPictures, products } from '../../db/schema/product'
import { shelve } from '../../db/shelf'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { largestPicture, pictureFolder, pictureName, pictureType } from './picture'

/**
 * Adds a picture to a product (PRD-04): the file is copied into the shop's folder under the sha-256 of its content, so the same
 * picture is kept once. Refuses a file that is not there (`picture.missing`), is larger than 10 MB (`picture.tooLarge`), or is
 * no JPG or PNG by its content, whatever its name says (`picture.unknownType`).
 */
export async function addPicture(work: Work, input: { id: Id; path: string }): Promise<{ name: string }> {
  const product = one(await work.db.select().from(products).where(eq(products.id, input.id)), 'product')
  const { bytes, type } = await read(input.path)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const name = pictureName(hash, type)
  await shelve(join(work.folder, pictureFolder), name, bytes)
  const [last] = await work.db
    .select({ place: max(productPictures.place) })
    .from(productPictures)
    .where(eq(productPictures.productId, product.id))
  const row = { productId: product.id, hash, type, place: (last?.place ?? 0) + 1 }
  await work.db.insert(productPictures).values(row).onConflictDoNothing()
  work.log({ record: 'product', recordId: product.id, after: { picture: name, file: basename(input.path) } })
  return { name }
}

/** Takes a picture off a product. Its file stays while another product shows it, and for some weeks after. */
export async function removePicture(work: Work, input: { id: Id; name: string }): Promise<null> {
  const mine = whose(input)
  one(await work.db.select().from(productPictures).where(mine), 'picture')
  await work.db.delete(productPictures).where(mine)
  work.log({ record: 'product', recordId: input.id, before: { picture: input.name } })
  return null
}

/** Puts a picture before the others of its product: the list shows it. */
export async function showPictureFirst(work: Work, input: { id: Id; name: string }): Promise<null> {
  const mine = whose(input)
  one(await work.db.select().from(productPictures).where(mine), 'picture')
  const [first] = await work.db
    .select({ place: min(productPictures.place) })
    .from(productPictures)
    .where(eq(productPictures.productId, input.id))
  await work.db
    .update(productPictures)
    .set({ place: (first?.place ?? 0) - 1 })
    .where(mine)
  work.log({ record: 'product', recordId: input.id, after: { firstPicture: input.name } })
  return null
}

const whose = ({ id, name }: { id: Id; name: string }) =>
  and(eq(productPictures.productId, id), eq(productPictures.hash, name.slice(0, 64)))

async function read(path: string) {
  const file = basename(path)
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new Refusal('picture.missing', { file })
  if (found.size > largestPicture) throw new Refusal('picture.tooLarge', { file, limit: '10 MB' })
  const bytes = await readFile(path)
  const type = pictureType(bytes)
  if (type === null) throw new Refusal('picture.unknownType', { file })
  return { bytes, type }
}
