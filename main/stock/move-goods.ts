import { eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { allTaken, lotChoice } from '../../db/lot'
import { postMove } from '../../db/movement'
import { locations } from '../../db/schema/stock'
import { checkInUse, stockOf } from '../../db/stock'
import type { Work } from '../command'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { ChosenLot } from '../value/lot'
import type { Qty } from '../value/qty'
import { Refusal } from '../value/refusal'

interface Move {
  productId: Id
  fromId: Id
  toId: Id
  qty: Qty
  movedOn: Day
  note: string
  lots: ChosenLot[]
}

/**
 * Puts goods into another place of the same warehouse: onto another shelf, among the bad or the frozen, or back for sale (R-STK).
 * What they cost goes with them. Refuses nothing (`order.quantityNotPositive`), the same place (`transfer.samePlace`), a place of
 * another warehouse or on the way there (`place.elsewhere`), a retired bin (`bin.inactive`), a day after today (`day.future`),
 * and more than lies there (`stock.notThere`).
 */
export async function moveGoods(work: Work, input: Move): Promise<null> {
  const { productId, fromId, toId, qty, movedOn, note } = input
  if (qty <= 0) throw new Refusal('order.quantityNotPositive', {}, { qty: 'order.quantityNotPositive' })
  if (movedOn > work.today) throw new Refusal('day.future', { day: movedOn }, { movedOn: 'day.future' })
  if (fromId === toId) throw new Refusal('transfer.samePlace', {}, { toId: 'transfer.samePlace' })
  const from = one(await work.db.select().from(locations).where(eq(locations.id, fromId)), 'warehouse')
  const to = one(await work.db.select().from(locations).where(eq(locations.id, toId)), 'warehouse')
  if (from.warehouseId !== to.warehouseId || from.kind === 'transit' || to.kind === 'transit')
    throw new Refusal('place.elsewhere', {}, { toId: 'place.elsewhere' })
  await checkInUse(work, toId)
  const lots = await lotChoice(work, input.lots)
  const document = { kind: 'block', documentId: work.newId(), documentNo: '', movedOn, note, lots } as const
  const before = await stockOf(work, productId)
  await postMove(work, work, [document, document], { productId, from: fromId, to: toId, qty })
  allTaken(lots)
  const { blocked } = await stockOf(work, productId)
  work.log({
    record: 'product',
    recordId: productId,
    before: { blocked: before.blocked },
    after: { blocked, qty, note },
  })
  return null
}
