import { asc, eq, inArray, notInArray, sql } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { customerOptions, customers } from '../../db/schema/customer'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { type CustomerOption, type OptionField, optionFields } from './customer'

type Options = Record<OptionField, CustomerOption[]>

/**
 * The words of each field with the number of customers that bear them: those the shop has put in order first, then what
 * came with imports or was typed.
 */
export async function readOptions(reading: Reading): Promise<Options> {
  const lists = await Promise.all(optionFields.map((field) => optionsOf(reading, field)))
  return Object.fromEntries(optionFields.map((field, at) => [field, lists[at] ?? []])) as Options
}

function optionsOf(reading: Reading, field: OptionField): Promise<CustomerOption[]> {
  return reading.json<CustomerOption[]>(
    `select json_group_array(json_object('name', name, 'count', count)) from (
      select name, max(line_no) as line_no, max(count) as count from (
        select name, line_no, 0 as count from customer_options where field = ?1
        union all select ${field}, null, count(*) from customers where ${field} <> '' group by ${field})
      group by name order by line_no nulls last, name)`,
    [field],
  )
}

/**
 * Puts the words of a field in this order. A word that was renamed is renamed at its customers; one that is left out may be
 * borne by none (`customer.optionInUse`), and the same word twice is refused (`customer.optionTwice`).
 */
export async function changeOptions(
  work: Work,
  { field, options }: { field: OptionField; options: { was: string; name: string }[] },
): Promise<null> {
  const names = options.map(({ name }) => name)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw new Refusal('customer.optionTwice', { name: twice })
  const before = (await optionsOf(work, field)).map(({ name }) => name)
  await rename(work, field, options)
  const [inUse] = await work.db
    .select({ name: customers[field] })
    .from(customers)
    .where(notInArray(customers[field], [...names, '']))
    .orderBy(asc(customers[field]))
    .limit(1)
  if (inUse) throw new Refusal('customer.optionInUse', { name: inUse.name })
  await work.db.delete(customerOptions).where(eq(customerOptions.field, field))
  if (names.length > 0)
    await work.db.insert(customerOptions).values(names.map((name, at) => ({ field, name, lineNo: at + 1 })))
  work.log({ record: 'company', recordId: 1 as Id, before: { [field]: before }, after: { [field]: names } })
  return null
}

/** All at once, so that two words can change places. */
async function rename(work: Work, field: OptionField, options: { was: string; name: string }[]): Promise<void> {
  const renamed = options.filter(({ was, name }) => was !== '' && was !== name)
  if (renamed.length === 0) return
  const cases = renamed.map(({ was, name }) => sql`when ${was} then ${name}`)
  await work.db
    .update(customers)
    .set({
      [field]: sql`case ${customers[field]} ${sql.join(cases, sql` `)} end`,
      version: sql`${customers.version} + 1`,
    })
    .where(
      inArray(
        customers[field],
        renamed.map(({ was }) => was),
      ),
    )
}
