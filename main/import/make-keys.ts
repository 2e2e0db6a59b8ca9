import type { Work } from '../command'
import type { Contact } from '../customer/customer'
import { keyColumns } from '../customer/key'
import { searchKey } from '../search/key'
import type { Id } from '../value/id'
import type { Master } from './master'

/** Makes anew the words that changed records are found and compared by. */
export async function makeKeys(work: Work, { table }: Pick<Master, 'table'>, ids: readonly Id[]): Promise<void> {
  await (table === 'customers' ? makeCustomerKeys(work, ids) : makeProductKeys(work, ids))
}

async function makeProductKeys(work: Work, ids: readonly Id[]): Promise<void> {
  const found = await work.json<[Id, string, string, string, string[]][]>(
    `select json_group_array(json_array(id, code, name, spec, (
        select json_group_array(barcode) from (select barcode from product_barcodes b where b.product_id = products.id order by place))))
      from products where id in (select value from json_each(?))`,
    [JSON.stringify(ids)],
  )
  const keys = found.map(([id, code, name, spec, barcodes]) => [id, searchKey(code, name, spec, ...barcodes)])
  await work.run(
    `update products set search_key = v.value ->> 1 from jsonb_each(?) v where products.id = v.value ->> 0`,
    [JSON.stringify(keys)],
  )
}

async function makeCustomerKeys(work: Work, ids: readonly Id[]): Promise<void> {
  const found = await work.json<[Id, string, string, string, string, Contact[]][]>(
    `select json_group_array(json_array(id, code, name, contact, phone, (
        select json_group_array(json_object('name', k.name, 'phone', k.phone)) from customer_contacts k
        where k.customer_id = customers.id)))
      from customers where id in (select value from json_each(?))`,
    [JSON.stringify(ids)],
  )
  const keys = found.map(([id, code, name, contact, phone, contacts]) => {
    const { searchKey, nameKey, phoneKey } = keyColumns({ code, name, contact, phone, contacts })
    return [id, searchKey, nameKey, phoneKey]
  })
  await work.run(
    `update customers set search_key = v.value ->> 1, name_key = v.value ->> 2, phone_key = v.value ->> 3
      from jsonb_each(?) v where customers.id = v.value ->> 0`,
    [JSON.stringify(keys)],
  )
}
