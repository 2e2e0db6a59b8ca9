import type { Reading } from '../../db/engine'
import { findOrder } from '../../db/order'
import { backLines, buyerOf } from '../../db/sold'
import type { Id } from '../value/id'
import { findSold, goodsOf, soldLine } from './find-sold'
import type { PaperOf } from './paper'
import { backPart, soldTotals } from './sold'
import type { Buyer, SalesList, SoldDocument } from './view'

/**
 * The sales list of an order, of some deliveries or of a customer's deliveries of some days; with `returns` what came back of them
 * and was settled stands below zero after them. Refuses deliveries of several customers (`salesList.customers`), one that was taken
 * back (`salesList.voided`) and what is not there (`record.notFound`).
 */
export async function readSalesList(
  reading: Reading,
  { of, returns }: { of: PaperOf; returns: boolean },
): Promise<SalesList> {
  const { customerId, customerName, parts: sold, mark } = await findSold(reading, of)
  const back = returns ? await backParts(reading, of, sold) : []
  const parts = [...sold, ...back]
  const kinds = new Set(parts.map(({ taxInclusive }) => taxInclusive))
  const { customer, title } = await buyerOf(reading, customerId)
  const name = customerName || (customer?.name ?? '')
  return {
    customerId,
    customerName: name,
    mark,
    parts,
    ...('customerId' in of ? { from: of.from, to: of.to } : { from: null, to: null }),
    buyer: title ? titled(title) : { ...nobody, title: name, taxId: customer?.taxId ?? '' },
    taxInclusive: kinds.size > 1 ? null : (parts[0]?.taxInclusive ?? true),
    totals: soldTotals(parts.flatMap(({ lines }) => lines)),
  }
}

const nobody = { address: '', phone: '', bank: '' }

const titled = ({ title, taxId, address, phone, bank, account }: Buyer & { account: string }): Buyer => ({
  title,
  taxId,
  address,
  phone,
  bank: `${bank} ${account}`.trim(),
})

/** What came back, document by document. */
async function backParts(reading: Reading, of: PaperOf, sold: readonly SoldDocument[]): Promise<SoldDocument[]> {
  const from = 'orderId' in of ? of : { deliveryIds: sold.map(({ id }) => id) }
  const parts = new Map<Id, SoldDocument>()
  const kinds = new Map<Id, boolean>()
  for (const { asked, back, line, deliveryNo } of await backLines(reading, from)) {
    const taxInclusive = kinds.get(line.orderId) ?? (await findOrder(reading, line.orderId)).taxInclusive
    kinds.set(line.orderId, taxInclusive)
    const { id, no, settledOn, requestedOn } = back
    const head = { id, no, on: settledOn ?? requestedOn, otherNo: deliveryNo, externalNo: '' }
    const part = parts.get(id) ?? { ...head, kind: 'return', taxInclusive, lines: [] }
    const { gross, net, tax, receivedQty } = asked
    const figures = backPart(soldLine(line), taxInclusive, { qty: receivedQty ?? asked.qty, gross, net, tax })
    if (figures.qty !== 0) part.lines.push({ ...goodsOf(line), ...figures, id: asked.id })
    parts.set(id, part)
  }
  return [...parts.values()]
}
