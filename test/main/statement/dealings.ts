import { addDays, type Day } from '../../../main/value/day'
import type { Fen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import type { TestShop } from '../../shop'

export const first = '2026-02-01' as Day
export const today = '2026-04-30' as Day
export const dayAt = (n: number): Day => addDays(first, n)

/** What happens between the shop and its customers, in yuan pieces: goods of 1.00 each, without tax. */
export interface Dealings {
  newCustomer(name?: string): Promise<Id>
  /** Goods for so many yuan leave; gives order and delivery. */
  delivered(customerId: Id, on: Day, yuan: number): Promise<{ order: Id; delivery: Id }>
  voidDelivery(of: { order: Id; delivery: Id }): Promise<void>
  /** So many yuan of a delivery come back, in one step. */
  returned(of: { order: Id }, on: Day, yuan: number): Promise<void>
  paid(customerId: Id, on: Day, amount: number): Promise<Id>
  unpaid(receipt: Id): Promise<void>
  /** Money in hand goes back; nothing when there is none. */
  refunded(customerId: Id, on: Day, amount: number): Promise<Id | null>
}

/** Begins to deal: one product, much of it on hand. */
export async function beginDealing(test: TestShop): Promise<Dealings> {
  const goods = { name: '示例纸', unit: '箱', listPrice: parsePrice('1'), taxRate: 0, openingStock: 90_000_000_000 }
  const { id: paper } = await test.ask('product.create', goods)
  const term = { method: 'net' as const, days: 20, day: 0 }
  return {
    newCustomer: async (name = `示例商贸 ${test.shop.newId()}`) =>
      (await test.ask('customer.create', { name, contact: '李四', term })).id,
    async delivered(customerId, on, yuan) {
      const lines = [{ productId: paper, qty: yuan * 10_000, listPrice: parsePrice('1') }]
      const { id } = await test.ask('order.save', { id: null, draft: { customerId, orderOn: on, lines } })
      await test.ask('order.confirm', { id, version: 1 })
      const { deliveryId } = await test.ask('order.ship', { id, version: 2, deliveredOn: on })
      return { order: id, delivery: deliveryId }
    },
    async voidDelivery({ order, delivery }) {
      const { version } = await test.ask('order.read', { id: order })
      await test.reply('delivery.void', { id: order, version, deliveryId: delivery, reason: '记错' })
    },
    async returned({ order }, on, yuan) {
      const [delivery] = (await test.ask('order.read', { id: order })).deliveries
      const lines = [{ deliveryLineId: delivery?.lines[0]?.id ?? 0, qty: yuan * 10_000 }]
      await test.reply('salesReturn.create', { deliveryId: delivery?.id ?? 0, returnedOn: on, reason: '坏', lines })
    },
    async paid(customerId, on, amount) {
      const about = { customerId, receivedOn: on, method: 'bank' as const, amount: amount as Fen }
      const { id } = await test.ask('receipt.create', about)
      await test.ask('receipt.confirm', { id })
      return id
    },
    unpaid: async (id) => void (await test.reply('receipt.void', { id, reason: '错' })),
    async refunded(customerId, on, amount) {
      const { left } = await test.ask('refund.echo', { customerId, on })
      const part = Math.min(left, amount)
      if (part <= 0) return null
      const about = { customerId, paidOn: on, method: 'bank' as const, amount: part as Fen }
      const { id } = await test.ask('refund.create', { ...about, payee: '', bankReference: '', note: '' })
      await test.ask('refund.confirm', { id })
      return id
    },
  }
}
