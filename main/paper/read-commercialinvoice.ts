import { buyerAbroad, goodsAbroad, sellerAbroad } from '../../db/abroad'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import type { Id } from '../value/id'
import { findSold } from './find-sold'
import type { CommercialInvoice } from './view'

/**
 * The commercial invoice of an order or of one delivery, with what was typed in English before. Refuses a delivery that was taken
 * back (`salesList.voided`) and what is not there (`record.notFound`).
 */
export async function readCommercialInvoice(
  reading: Reading,
  { of }: { of: { orderId: Id } | { deliveryIds: readonly Id[] } },
): Promise<CommercialInvoice> {
  const { customerId, customerName, address, mark, parts } = await findSold(reading, of)
  const { kind, no, on, otherNo, externalNo, lines } = one(parts, 'delivery')
  const ids = lines.map(({ productId }) => productId)
  const goods = await goodsAbroad(reading, [...new Set(ids)])
  return {
    kind: kind === 'order' ? 'order' : 'delivery',
    no,
    on,
    orderNo: kind === 'order' ? no : otherNo,
    externalNo,
    customerId,
    customerName,
    address,
    mark,
    seller: await sellerAbroad(reading),
    buyer: await buyerAbroad(reading, customerId),
    lines: lines.map(({ id, productId, code, name, spec, unit, qty, net, gross }) => ({
      id,
      productId,
      code,
      name,
      spec,
      unit,
      qty,
      net,
      gross,
      abroad: goods.get(productId) ?? { name: '', hsCode: '', origin: '' },
    })),
  }
}
