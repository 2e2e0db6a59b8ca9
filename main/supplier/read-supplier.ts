import { eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { suppliers } from '../../db/schema/supplier'
import { keysOf, sameReasons } from '../customer/duplicate'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { documentsSql, unagreedPurchasesSql } from './documents'
import type { SimilarSupplier, SupplierPage } from './supplier'

/** A supplier's own page: what is known about it, what was ordered from it, and what it is owed today. Refuses `record.notFound`. */
export async function readSupplier(reading: Reading, today: Day, { id }: { id: Id }): Promise<SupplierPage> {
  const row = one(await reading.db.select().from(suppliers).where(eq(suppliers.id, id)), 'supplier')
  const { code, name, contact, phone, email, address, taxId, note, active, version, payable, unallocated } = row
  return {
    id,
    code,
    name,
    contact,
    phone,
    email,
    address,
    taxId,
    note,
    active,
    version,
    payable,
    unallocated,
    term: { method: row.termMethod, days: row.termDays, day: row.termDay },
    ...(await reading.json<Figures>(figuresSql, [id, today])),
  }
}

type Figures = Pick<SupplierPage, 'orders' | 'ordered' | 'lastOrderedOn' | 'overdue' | 'documents'>

const figuresSql = `select json_object('orders', count(*), 'ordered', coalesce(sum(gross), 0), 'lastOrderedOn', max(ordered_on),
    'overdue', (select coalesce(sum("open"), 0) from payable_items where supplier_id = ?1 and "open" <> 0 and due_on < ?2),
    'documents', ${documentsSql})
  from purchase_orders where supplier_id = ?1 and state not in ${unagreedPurchasesSql}`

/**
 * The suppliers that are perhaps the one being entered, those with most reasons first, at most six: the same name but for
 * its legal form, the same phone, the same tax number. `id` is the one being changed.
 */
export async function readSimilarSuppliers(
  reading: Reading,
  input: { id: Id | null; name: string; phone: string; taxId: string },
): Promise<SimilarSupplier[]> {
  const { name, phone, taxId } = keysOf(input)
  const found = await reading.json<(Omit<SimilarSupplier, 'active' | 'reasons'> & { active: 0 | 1; why: string })[]>(
    `select json_group_array(json_object('id', id, 'code', code, 'name', name, 'active', active, 'why', why)) from (
      select s.id, s.code, s.name, s.active, group_concat(f.reason) as why from (
        select id, 'name' as reason from suppliers where name_key = ?1 and ?1 <> ''
        union select id, 'phone' from suppliers where phone_key = ?2 and phone_key <> ''
        union select id, 'taxId' from suppliers where tax_id = ?3 and tax_id <> '') f
      join suppliers s on s.id = f.id where ?4 is null or s.id <> ?4
      group by s.id order by count(*) desc, s.code limit 6)`,
    [name, phone, taxId, input.id],
  )
  return found.map(({ why, active, ...row }) => ({
    ...row,
    active: active === 1,
    reasons: sameReasons.filter((reason) => why.split(',').includes(reason)),
  }))
}
