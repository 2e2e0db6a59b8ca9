import type { Discussed } from '../main/talk/discussed'
import type { Id } from '../main/value/id'
import { parsePrice } from '../main/value/price'
import { oneUnit, parseQty } from '../main/value/qty'
import type { TestShop } from './shop'

/** One document of every kind as it lies there after `on`, written by whoever is signed in: none is decided about yet. */
export async function writeDocuments(test: TestShop, on: string): Promise<Record<Discussed, Id>> {
  const goods = { name: `示例纸 ${test.shop.newId()}`, taxRate: 1300, listPrice: parsePrice('100') }
  const { id: productId } = await test.ask('product.create', { ...goods, openingStock: parseQty('100') })
  const { id: customerId } = await test.ask('customer.create', { name: `示例晨光 ${productId}` })
  const { id: supplierId } = await test.ask('supplier.create', { name: `示例纸厂 ${productId}` })
  const lines = [{ productId, qty: oneUnit, listPrice: parsePrice('100') }]
  const bought = { supplierId, lines: [{ productId, unit: '', qty: oneUnit, price: parsePrice('60'), taxRate: 1300 }] }
  const { id: salesOrder } = await test.ask('order.save', { id: null, draft: { customerId, orderOn: on, lines } })
  await test.ask('order.confirm', { id: salesOrder, version: 1 })
  await test.ask('order.ship', { id: salesOrder, version: 2, deliveredOn: on })
  const [delivery] = (await test.ask('order.read', { id: salesOrder })).deliveries
  const back = (delivery?.lines ?? []).map(({ id, qty }) => ({ deliveryLineId: id, qty }))
  const asked = { deliveryId: delivery?.id ?? (0 as Id), cause: 'quality' as const, reason: '受潮', lines: back }
  const places = (await test.ask('warehouse.list', {})).map(({ id }) => id)
  const code = String(productId)
  const toId = (await test.ask('warehouse.create', { code, name: `示例门店仓 ${code}` })).id
  const moved = { fromId: places[0] ?? (0 as Id), toId, lines: [{ productId, qty: oneUnit }] }
  const returned = { ...bought, returnedOn: on, cause: '受潮', handling: 'refund' as const }
  const invoice = { orderId: salesOrder, kind: 'ordinary', title: '示例', naturalPerson: true } as const
  const needed = { neededOn: null, reason: '示例备货', lines: [{ productId, qty: oneUnit }] }
  return {
    salesOrder,
    salesReturn: (await test.ask('salesReturn.save', { id: null, ...asked })).id,
    purchaseRequest: (await test.ask('purchaseRequest.save', { id: null, ...needed })).id,
    purchaseOrder: (await test.ask('purchase.save', { id: null, draft: { ...bought, orderedOn: on } })).id,
    purchaseReturn: (await test.ask('purchaseReturn.save', { id: null, draft: returned })).id,
    serviceOrder: (await test.ask('service.save', { id: null, customerId, kind: 'repair', need: '打印机卡纸' })).id,
    stockTransfer: (await test.ask('transfer.save', { id: null, ...moved })).id,
    invoiceRequest: (await test.ask('invoice.request', invoice)).id,
    receipt: (
      await test.ask('receipt.create', { customerId, receivedOn: on, method: 'cash', amount: 100, draft: true })
    ).id,
    customerStatement: (await test.ask('statement.make', { customerId, from: on, to: on })).id,
  }
}
