import { renewSearchKeys } from '../../db/words'
import type { Work } from '../command'
import { keyColumns } from '../customer/key'
import { searchKey } from '../search/key'
import type { Id } from '../value/id'
import type { Master } from './master'

/** Makes anew the words that changed records are found and compared by; the index follows when all is written. */
export async function makeKeys(work: Work, { table }: Pick<Master, 'table'>, ids: readonly Id[]): Promise<void> {
  await renewSearchKeys(work, table === 'customers' ? 'customer' : 'product', ids, searchKey)
  if (table === 'customers') await compareAnew(work, ids)
}

async function compareAnew(work: Work, ids: readonly Id[]): Promise<void> {
  const found = await work.json<[Id, string, string][]>(
    'select json_group_array(json_array(id, name, phone)) from customers where id in (select value from json_each(?))',
    [JSON.stringify(ids)],
  )
  const keys = found.map(([id, name, phone]) => {
    const { nameKey, phoneKey } = keyColumns({ name, phone })
    return [id, nameKey, phoneKey]
  })
  await work.run(
    `update customers set name_key = v.value ->> 1, phone_key = v.value ->> 2
      from jsonb_each(?) v where customers.id = v.value ->> 0`,
    [JSON.stringify(keys)],
  )
}
