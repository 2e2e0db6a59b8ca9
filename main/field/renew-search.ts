import { fieldValues } from '../../db/field'
import { indexForSearch } from '../../db/search'
import { renewSearchKeys } from '../../db/words'
import type { Work } from '../command'
import { searchKey } from '../search/key'
import type { Id } from '../value/id'
import type { Field } from './field'

/** Finds the records that have something in a field by what it says now. A step of whatever changes a field with all its values. */
export async function renewOwners(work: Work, { id, record }: Pick<Field, 'id' | 'record'>): Promise<void> {
  if (record === 'order') return
  const { table, owner } = fieldValues[record]
  const ids = await work.json<Id[]>(`select json_group_array(${owner}) from ${table} where field_id = ?`, [id])
  await indexForSearch(work, record, await renewSearchKeys(work, record, ids, searchKey))
}
