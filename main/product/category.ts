import { foldName } from '../customer/name'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'

/** A node of the category tree. */
export interface Category {
  id: Id
  parentId: Id | null
  name: string
}

/** A category as the screens show it: the way to it, and how many products lie directly in it. */
export interface CategoryNode extends Category {
  path: string
  products: number
}

/** A brand, and how many products bear it. */
export interface Brand {
  id: Id
  name: string
  products: number
}

/** One step on the way to a category: its name as written, and as it is compared. */
export interface CategoryStep {
  name: string
  key: string
}

/** The way to a category from names that may be missing: `['办公', '']` is one step. */
export function categoryWay(names: readonly (string | undefined)[]): CategoryStep[] {
  return names.flatMap((name) => (name?.trim() ? [{ name: name.trim(), key: foldName(name) }] : []))
}

/** The names from the top of the tree down to a category, `办公 / 纸`. */
export function pathOf(tree: readonly Category[], id: Id): string {
  return line(tree, id)
    .map((category) => category.name)
    .reverse()
    .join(' / ')
}

/** Whether a category is another one or lies somewhere under it. */
export function isUnder(tree: readonly Category[], id: Id, top: Id): boolean {
  return line(tree, id).some((category) => category.id === top)
}

/** Refuses with 'category.cycle' to put a category under itself or under one of its own. */
export function checkMove(tree: readonly Category[], id: Id, parentId: Id | null): void {
  if (parentId === null || !isUnder(tree, parentId, id)) return
  throw new Refusal('category.cycle', { path: pathOf(tree, id), under: pathOf(tree, parentId) })
}

/** A category and those above it, the topmost last. */
function line(tree: readonly Category[], id: Id): Category[] {
  const byId = new Map(tree.map((category) => [category.id, category]))
  const found: Category[] = []
  for (let at = byId.get(id); at !== undefined; at = at.parentId === null ? undefined : byId.get(at.parentId))
    found.push(at)
  return found
}
