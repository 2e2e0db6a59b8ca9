import type { Reading } from '../../db/engine'
import type { Id } from '../value/id'
import type { SimilarCustomer } from './customer'
import { keysOf, type SameReason, sameReasons } from './duplicate'

/**
 * The customers that are perhaps the one being entered (CUS-01), those with most reasons first, at most six; `id` is the one
 * being changed, which is never similar to itself. Phones of other contacts and tax numbers of invoice titles count too.
 */
export async function readSimilar(
  reading: Reading,
  input: { id: Id | null; name: string; phone: string; taxId: string },
): Promise<SimilarCustomer[]> {
  const { name, phone, taxId } = keysOf(input)
  const found = await reading.json<
    (Omit<SimilarCustomer, 'active' | 'reasons'> & { active: number; reasons: string })[]
  >(similarSql, [name, phone, taxId, input.id])
  return found.map((row) => ({ ...row, active: row.active === 1, reasons: reasonsOf(row.reasons) }))
}

const reasonsOf = (text: string): SameReason[] => sameReasons.filter((reason) => text.split(',').includes(reason))

/** One look into an index for each reason, so that it answers while one types, also among 100,000 customers. */
export const similarSql = `select json_group_array(json_object('id', id, 'code', code, 'name', name, 'active', active, 'reasons', reasons)) from (
  select c.id, c.code, c.name, c.active, group_concat(f.reason) as reasons from (
    select id, 'name' as reason from customers where name_key = ?1 and ?1 <> ''
    union select id, 'phone' from customers where phone_key = ?2 and phone_key <> ''
    union select customer_id, 'phone' from customer_contacts where phone_key = ?2 and phone_key <> ''
    union select id, 'taxId' from customers where tax_id = ?3 and tax_id <> ''
    union select customer_id, 'taxId' from invoice_titles where tax_id = ?3 and tax_id <> '') f
  join customers c on c.id = f.id where c.merged_into is null and (?4 is null or c.id <> ?4)
  group by c.id order by count(*) desc, c.code limit 6)`
