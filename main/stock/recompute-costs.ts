import { postCorrection } from '../../db/correction'
import type { Reading } from '../../db/engine'
import type { Work } from '../command'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import type { Worth } from '../value/worth'
import { type Moved, type Outcome, type Recosted, recost } from './recost'
import type { CostReport } from './warehouse'

interface Found {
  id: Id
  name: string
  outcome: Outcome
}

/** How many products are looked at with one question. */
const atOnce = 500
/** More than that nobody reads. */
const mostShown = 500

/** What the costs of all documents from a day on come to by the averages of their days, where that differs from the books (R-STK). */
export async function reportCosts(reading: Reading, { from }: { from: Day }): Promise<CostReport> {
  const found = await recomputed(reading, from)
  const differing = found.flatMap(({ name, outcome }) =>
    'differing' in outcome ? outcome.differing.map((one) => ({ product: name, ...one })) : [],
  )
  const add = (key: 'booked' | 'cost') => differing.reduce((sum, one) => sum + one[key], 0) as Fen
  return {
    documents: differing.length,
    booked: add('booked'),
    cost: add('cost'),
    rows: differing.slice(0, mostShown),
    stopped: found.flatMap(({ name, outcome }) =>
      'stopped' in outcome ? [{ product: name, no: outcome.stopped.documentNo, on: outcome.stopped.movedOn }] : [],
    ),
  }
}

/**
 * Books the differences of that report: each document gets a correction of today that moves no goods; days gone by stay as they are.
 * Run again it finds nothing. Refuses a person who may not see costs (`right.missing`) and when nothing differs (`cost.nothing`).
 */
export async function correctCosts(
  work: Work,
  { from }: { from: Day },
): Promise<{ documents: number; difference: Fen }> {
  if (!work.user.rights.includes('cost.read')) throw new Refusal('right.missing', { right: 'cost.read' })
  let [documents, difference] = [0, 0]
  for (const { id, outcome } of await recomputed(work, from)) {
    const differing: Recosted[] = 'differing' in outcome ? outcome.differing : []
    if (differing.length === 0) continue
    const value = differing.reduce((sum, { booked, cost }) => sum + booked - cost, 0)
    for (const one of differing) await postCorrection(work, work, work.today, { ...one, productId: id })
    documents += differing.length
    difference -= value
    work.log({ record: 'product', recordId: id, after: { costsFrom: from, documents: differing.length } })
  }
  if (documents === 0) throw new Refusal('cost.nothing')
  return { documents, difference: difference as Fen }
}

async function recomputed(reading: Reading, from: Day): Promise<Found[]> {
  const ids = await reading.json<Id[]>(movedSql, [from])
  const found: Found[] = []
  for (let at = 0; at < ids.length; at += atOnce) {
    const some = JSON.stringify(ids.slice(at, at + atOnce))
    const products = await reading.json<{ id: Id; name: string; opening: Worth }[]>(openingsSql, [from, some])
    const moved = new Map<Id, Moved[]>(products.map(({ id }) => [id, []]))
    for (const row of await reading.json<(Moved & { productId: Id })[]>(movementsSql, [from, some]))
      moved.get(row.productId)?.push(row)
    for (const { id, name, opening } of products)
      found.push({ id, name, outcome: recost(opening, moved.get(id) ?? []) })
  }
  return found
}

const movedSql = `select json_group_array(product_id) from (
  select product_id from stock_movements where moved_on >= ?1 group by product_id order by product_id)`

/** The movements of some products (?2) with their day; that of a correction is the day of the document it corrects. */
const datedSql = `(select m.*, case when m.kind <> 'cost' then m.moved_on else coalesce((select min(x.moved_on) from stock_movements x
    where x.document_id = m.document_id and x.product_id = m.product_id and x.kind <> 'cost'), m.moved_on) end as day
  from stock_movements m where m.product_id in (select value from json_each(?2)))`

const openingsSql = `select json_group_array(json_object('id', id, 'name', name, 'opening', json_object('qty', qty, 'value', value))) from (
  select p.id, p.name, sum(case when d.day < ?1 then d.qty else 0 end) as qty, sum(case when d.day < ?1 then d.value else 0 end) as value
  from ${datedSql} d join products p on p.id = d.product_id group by p.id order by p.id)`

/** Goods that only change their place cost what they cost. */
const movementsSql = `select json_group_array(json_object('productId', product_id, 'documentId', document_id, 'documentNo', document_no,
    'originId', origin_id, 'kind', kind, 'movedOn', day, 'qty', qty, 'value', value)) from (
  select * from ${datedSql} d where d.day >= ?1 and d.kind not in ('transferOut', 'transferIn', 'block')
  order by d.day, case d.kind when 'cost' then 1 else 0 end, d.id)`
