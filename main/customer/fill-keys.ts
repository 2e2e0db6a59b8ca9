import type { Engine } from '../../db/engine'
import { nameKey } from './name'
import { phoneKey } from './phone'

/** Customers whose keys are made at a time. */
const batch = 5000

/**
 * Makes the keys customers are compared by where there are none: after the tables were brought up to date, and after an
 * older backup was restored. Every other time one look into an index finds nothing to do.
 */
export async function fillKeys(engine: Engine): Promise<void> {
  for (;;) {
    const without = await engine.json<[number, string, string][]>(
      `select json_group_array(json_array(id, name, phone)) from (select id, name, phone from customers where name_key = '' limit ${batch})`,
    )
    if (without.length === 0) return
    const keys = without.map(([id, name, phone]) => [id, nameKey(name), phoneKey(phone)])
    await engine.tx((tx) =>
      tx.run(
        `update customers set name_key = fresh.name, phone_key = fresh.phone
         from (select value ->> 0 as id, value ->> 1 as name, value ->> 2 as phone from json_each(?)) fresh where fresh.id = customers.id`,
        [JSON.stringify(keys)],
      ),
    )
  }
}
