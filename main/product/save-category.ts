import { and, eq, isNull } from 'drizzle-orm'
import { one } from '../../db/find'
import { categories, products } from '../../db/schema/product'
import type { Work } from '../command'
import { foldName } from '../customer/name'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { type Category, checkMove, isUnder, pathOf } from './category'

/** Adds a category at the top or under another (PRD-03). Refuses a name its neighbours have already (`name.taken`). */
export async function createCategory(work: Work, input: { parentId: Id | null; name: string }): Promise<{ id: Id }> {
  const tree = await treeOf(work)
  if (input.parentId !== null) find(tree, input.parentId)
  const row = { id: work.newId(), ...input }
  await checkName(work, row)
  const path = pathOf([...tree, row], row.id)
  await work.db.insert(categories).values({ ...row, nameKey: foldName(row.name), path })
  work.log({ record: 'category', recordId: row.id, after: { path } })
  return { id: row.id }
}

/** Renames a category; its products stay in it. Refuses a name its neighbours have already (`name.taken`). */
export async function renameCategory(work: Work, input: { id: Id; name: string }): Promise<null> {
  const tree = await treeOf(work)
  const before = find(tree, input.id)
  await checkName(work, { ...before, name: input.name })
  await put(work, tree, { ...before, name: input.name })
  return null
}

/**
 * Moves a category with all that is in it under another, or to the top. Refuses to put it under itself (`category.cycle`) or
 * beside one of the same name (`name.taken`).
 */
export async function moveCategory(work: Work, input: { id: Id; parentId: Id | null }): Promise<null> {
  const tree = await treeOf(work)
  const before = find(tree, input.id)
  if (input.parentId !== null) find(tree, input.parentId)
  checkMove(tree, input.id, input.parentId)
  await checkName(work, { ...before, parentId: input.parentId })
  await put(work, tree, { ...before, parentId: input.parentId })
  return null
}

/** Deletes a category that holds neither products nor categories; refuses any other (`category.notEmpty`). */
export async function deleteCategory(work: Work, input: { id: Id }): Promise<null> {
  const tree = await treeOf(work)
  const { name } = find(tree, input.id)
  const held = await work.db.$count(products, eq(products.categoryId, input.id))
  const under = tree.filter((category) => category.parentId === input.id).length
  if (held + under > 0) throw new Refusal('category.notEmpty', { name, products: held, categories: under })
  await work.db.delete(categories).where(eq(categories.id, input.id))
  work.log({ record: 'category', recordId: input.id, before: { path: pathOf(tree, input.id) } })
  return null
}

function treeOf(work: Work): Promise<Category[]> {
  const { id, parentId, name } = categories
  return work.db.select({ id, parentId, name }).from(categories)
}

const find = (tree: readonly Category[], id: Id): Category =>
  one(
    tree.filter((category) => category.id === id),
    'category',
  )

async function checkName(work: Work, { id, parentId, name }: Category): Promise<void> {
  const beside = parentId === null ? isNull(categories.parentId) : eq(categories.parentId, parentId)
  const same = await work.db
    .select({ id: categories.id })
    .from(categories)
    .where(and(beside, eq(categories.nameKey, foldName(name))))
  if (same.some((row) => row.id !== id)) throw new Refusal('name.taken', { name }, { name: 'name.taken' })
}

/** Writes a changed category, and the way to everything under it, which has changed with it. */
async function put(work: Work, tree: readonly Category[], changed: Category): Promise<void> {
  const after = tree.map((category) => (category.id === changed.id ? changed : category))
  await work.db
    .update(categories)
    .set({ parentId: changed.parentId, name: changed.name, nameKey: foldName(changed.name) })
    .where(eq(categories.id, changed.id))
  for (const { id } of after.filter((category) => isUnder(after, category.id, changed.id))) {
    await work.db
      .update(categories)
      .set({ path: pathOf(after, id) })
      .where(eq(categories.id, id))
  }
  const paths = { before: { path: pathOf(tree, changed.id) }, after: { path: pathOf(after, changed.id) } }
  work.log({ record: 'category', recordId: changed.id, ...paths })
}
