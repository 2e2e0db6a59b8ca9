import { categoryIds } from '../../db/category'
import { users } from '../../db/schema/access'
import { brands } from '../../db/schema/product'
import type { Work } from '../command'
import { foldName } from '../customer/name'
import { categoryWay } from '../product/category'
import type { Id } from '../value/id'
import { lastingFields, type Master, type MasterField } from './master'
import type { OpenDraft } from './open-draft'
import { waySteps } from './products'

/** Finds the ids of the words that a table keeps as ids, and makes what is not there yet; the rows then have both. */
export async function findWords(work: Work, draft: OpenDraft, master: Master): Promise<void> {
  for (const { column, lookup } of lastingFields(master)) {
    if (!lookup) continue
    const words = await draft.json<string[]>(
      `select json_group_array(distinct r.${column}) from matches m join rows r on r.row = m.row
        where r.${column} is not null and r.${column} <> '' and (m.id is null or m.changes <> '[]')`,
    )
    const ids = await idsOf[lookup](work, words)
    await draft.run(
      `update rows set ${lookup} = found.value ->> 1 from jsonb_each(?) found where rows.${column} = found.value ->> 0`,
      [JSON.stringify(words.map((word, i) => [word, ids[i] ?? null]))],
    )
  }
}

const idsOf: Record<NonNullable<MasterField['lookup']>, (work: Work, words: string[]) => Promise<(Id | null)[]>> = {
  category_id: (work, ways) => categories(work, ways),
  brand_id: (work, names) => brandIds(work, names),
  owner_id: (work, names) => userIds(work, names),
}

/** Users are never made by an import; the match has refused whoever is not here. */
async function userIds(work: Work, names: readonly string[]): Promise<(Id | null)[]> {
  const known = new Map(
    (await work.db.select({ id: users.id, name: users.name }).from(users)).map((user) => [user.name, user.id]),
  )
  return names.map((name) => known.get(name) ?? null)
}

const categories = (work: Work, ways: readonly string[]): Promise<(Id | null)[]> =>
  categoryIds(
    work,
    work,
    ways.map((way) => categoryWay(waySteps(way))),
  )

async function brandIds(work: Work, names: readonly string[]): Promise<Id[]> {
  const known = new Map((await work.db.select().from(brands)).map(({ nameKey, id }) => [nameKey, id]))
  const ids: Id[] = []
  for (const name of names) {
    const key = foldName(name)
    const id = known.get(key) ?? work.newId()
    if (!known.has(key)) await work.db.insert(brands).values({ id, name, nameKey: key })
    known.set(key, id)
    ids.push(id)
  }
  return ids
}
