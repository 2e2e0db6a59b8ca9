import type { CategoryStep } from '../main/product/category'
import type { Id } from '../main/value/id'
import type { Tx } from './engine'
import type { Moment } from './ledger'
import { categories } from './schema/product'

type Row = typeof categories.$inferSelect

/**
 * The categories that lie at the end of these ways, in the same order; null for a way without steps. Those the tree does not
 * have yet are added to it. Names are compared by their keys, so `Ａ４` finds `A4`.
 */
export async function categoryIds(
  tx: Tx,
  at: Pick<Moment, 'newId'>,
  ways: readonly (readonly CategoryStep[])[],
): Promise<(Id | null)[]> {
  const rows: Row[] = await tx.db.select().from(categories)
  const known = new Map(rows.map((row) => [placeOf(row.parentId, row.nameKey), row]))
  const added: Row[] = []
  const step = (parent: Row | null, { name, key }: CategoryStep): Row => {
    const place = placeOf(parent?.id ?? null, key)
    const found = known.get(place)
    if (found) return found
    const path = parent === null ? name : `${parent.path} / ${name}`
    const row = { id: at.newId(), parentId: parent?.id ?? null, name, nameKey: key, path }
    known.set(place, row)
    added.push(row)
    return row
  }
  const ids = ways.map((way) => way.reduce<Row | null>(step, null)?.id ?? null)
  if (added.length > 0) {
    const values = added.map(({ id, parentId, name, nameKey, path }) => [id, parentId, name, nameKey, path])
    await tx.bulk('categories', ['id', 'parent_id', 'name', 'name_key', 'path'], values)
  }
  return ids
}

const placeOf = (parentId: Id | null, key: string): string => `${parentId ?? ''} ${key}`
