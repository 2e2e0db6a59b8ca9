import type { Reading } from '../../db/engine'
import { listFields } from '../../db/field'
import type { Field } from '../field/field'
import { type KindName, masters } from './kind'

/** The fields the shop has defined for the records of a kind of import, those in use; none where the kind keeps no records. */
export async function listOwn(shop: Reading, kind: KindName): Promise<Field[]> {
  const record = masters[kind]?.record
  return record ? (await listFields(shop, record)).filter(({ active }) => active) : []
}
