import type { Engine, Tx } from '../../db/engine'
import { missingFromSearch, rebuildSearch, type SearchKind, searched } from '../../db/search'
import { renewSearchKeys } from '../../db/words'
import type { Id } from '../value/id'
import { remember } from '../value/remember'
import { pinyinWords, searchKey } from './key'

/**
 * Fills the search indexes that do not hold every record: after an update of the program, or when another version of it has
 * written to the shop. What is found then is found by all its words and their whole pinyin. Usually there is nothing to do.
 */
export async function keepSearchIndex(engine: Engine): Promise<void> {
  if ((await missingFromSearch(engine)).length === 0) return
  await engine.tx(async (tx) => {
    for (const kind of await missingFromSearch(tx)) {
      if (kind === 'customer' || kind === 'product') await renewAll(tx, kind)
      else await completeKeys(tx, kind)
      await rebuildSearch(tx, kind)
    }
  })
}

const recordsAtOnce = 2000

async function renewAll(tx: Tx, kind: 'customer' | 'product'): Promise<void> {
  const { table } = searched[kind]
  await renewSearchKeys(tx, kind, await tx.json<Id[]>(`select json_group_array(id) from ${table}`), searchKey)
}

/** Adds to the words of each record what an older version of the program did not put there. */
async function completeKeys(tx: Tx, kind: SearchKind): Promise<void> {
  const { table } = searched[kind]
  const wordsOf = remember((word) => searchKey(word), 20_000)
  const page = `select json_group_array(json_array(id, search_key)) from (select id, search_key from ${table} where id > ? order by id limit ?)`
  for (let after = 0; ; ) {
    const rows = await tx.json<[number, string][]>(page, [after, recordsAtOnce])
    const last = rows.at(-1)
    if (!last) return
    const complete = rows.map(([id, key]) => [id, completed(key, wordsOf)] as const)
    const changed = complete.filter(([, key], i) => key !== rows[i]?.[1])
    await tx.run(
      `update ${table} set search_key = j.value ->> 1 from jsonb_each(?) j where ${table}.id = j.value ->> 0`,
      [JSON.stringify(changed)],
    )
    after = last[0]
  }
}

/** The words with their pinyin; just as they are where the whole pinyin of one of them is there already. */
function completed(key: string, wordsOf: (word: string) => string): string {
  const words = key.split(' ')
  const chinese = words.filter((word) => /\p{Script=Han}/u.test(word))
  if (chinese.length === 0 || chinese.some((word) => key.includes(pinyinWords(word)[1]))) return key
  return [...new Set([...words, ...chinese.flatMap((word) => wordsOf(word).split(' '))])].join(' ')
}
